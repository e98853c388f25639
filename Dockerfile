FROM rust:1.95-bookworm AS build
WORKDIR /src
COPY . .
RUN cargo build --release --locked --bin tatami

FROM debian:bookworm-slim
RUN useradd --system --uid 10001 --home /var/lib/tatami tatami \
 && install -d -o tatami -g tatami -m 0700 /var/lib/tatami /var/lib/tatami/data /var/lib/tatami/keystore
COPY --from=build /src/target/release/tatami /usr/local/bin/tatami
USER tatami
EXPOSE 8080
ENTRYPOINT ["/usr/local/bin/tatami"]
CMD ["serve"]
