//! A browser that does nothing but ask: one thread with many connections that are kept alive, and what its questions cost the
//! server.
use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use super::report::median;

/// Connections that ask at the same time.
pub const CONNECTIONS: usize = 16;
/// Ticks of a second in `/proc` (USER_HZ is 100 on every Linux).
const TICK: f64 = 0.01;

/// Somebody to ask, and what.
#[derive(Clone)]
pub struct Side {
    pub address: SocketAddr,
    /// Whole requests; the connections take turns through them.
    pub requests: Vec<Vec<u8>>,
    pub status: u16,
}

/// What one slice of time brought.
#[derive(Clone, Copy)]
pub struct Sample {
    /// Answers a second.
    pub rate: f64,
    /// Processor time of the server for an answer, in microseconds.
    pub cpu: f64,
}

/// The request of a browser.
pub fn request(path: &str, headers: &[(&str, &str)]) -> Vec<u8> {
    let mut text = format!("GET {path} HTTP/1.1\r\nhost: localhost:8080\r\n");
    for (name, value) in headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    text.push_str("\r\n");
    text.into_bytes()
}

/// Asks all sides in turn, several times over.
pub fn interleave(sides: &[Side], rounds: usize, slice: Duration) -> Vec<Vec<Sample>> {
    let mut samples = vec![Vec::new(); sides.len()];
    for side in sides {
        ask(side, slice / 3);
    }
    for _ in 0..rounds {
        for (side, samples) in sides.iter().zip(&mut samples) {
            samples.push(ask(side, slice));
        }
    }
    samples
}

/// The median of the ratios of pairs measured one after the other, and all of them.
pub fn ratio(of: &[Sample], to: &[Sample], what: impl Fn(&Sample) -> f64) -> (f64, Vec<f64>) {
    let all: Vec<f64> = of.iter().zip(to).map(|(a, b)| what(a) / what(b)).collect();
    (median(all.clone()), all)
}

pub fn rate(samples: &[Sample]) -> f64 {
    median(samples.iter().map(|sample| sample.rate).collect())
}

/// Asks for a while, from a thread of its own.
pub fn ask(side: &Side, time: Duration) -> Sample {
    let side = side.clone();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(ask_on(side, time))
    })
    .join()
    .unwrap()
}

async fn ask_on(side: Side, time: Duration) -> Sample {
    let mut connections = Vec::new();
    for at in 0..CONNECTIONS {
        let mut one = Connection::open(&side, at * side.requests.len() / CONNECTIONS).await;
        one.turn(&side).await;
        connections.push(one);
    }
    let (whole, own) = (ticks("/proc/self/stat"), ticks("/proc/thread-self/stat"));
    let begun = Instant::now();
    let until = begun + time;
    let work = connections.into_iter().map(async |mut one| {
        let mut answers = 0_u32;
        while Instant::now() < until {
            one.turn(&side).await;
            answers += 1;
        }
        answers
    });
    let answers: u32 = futures_util::future::join_all(work).await.iter().sum();
    let took = begun.elapsed();
    let server = (ticks("/proc/self/stat") - whole) - (ticks("/proc/thread-self/stat") - own);
    let answers = f64::from(answers);
    Sample {
        rate: answers / took.as_secs_f64(),
        cpu: server * TICK * 1e6 / answers,
    }
}

/// Processor time a process or a thread has had.
fn ticks(path: &str) -> f64 {
    let stat = std::fs::read_to_string(path).unwrap();
    // The name in parentheses may hold anything; the figures follow it.
    let (_, figures) = stat.rsplit_once(')').unwrap();
    let figures: Vec<&str> = figures.split_whitespace().collect();
    figures[11].parse::<f64>().unwrap() + figures[12].parse::<f64>().unwrap()
}

struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
    next: usize,
}

impl Connection {
    async fn open(side: &Side, next: usize) -> Self {
        let stream = TcpStream::connect(side.address).await.unwrap();
        stream.set_nodelay(true).unwrap();
        Self {
            stream,
            buffer: vec![0; 256 * 1024],
            next,
        }
    }

    /// One question and its whole answer.
    async fn turn(&mut self, side: &Side) {
        let request = &side.requests[self.next % side.requests.len()];
        self.next += 1;
        self.stream.write_all(request).await.unwrap();
        let mut have = 0;
        let mut whole = None;
        while whole.is_none_or(|whole| have < whole) {
            let read = self.stream.read(&mut self.buffer[have..]).await.unwrap();
            assert!(read > 0, "the server hung up");
            have += read;
            if whole.is_none() {
                whole = length(&self.buffer[..have], side.status);
            }
        }
    }
}

/// How long the answer is as a whole, once its head is there.
fn length(answer: &[u8], status: u16) -> Option<usize> {
    let head = answer.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
    let text = std::str::from_utf8(&answer[..head]).unwrap();
    assert!(
        text.starts_with(&format!("HTTP/1.1 {status} ")),
        "not {status}: {text}"
    );
    let body = text
        .lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .map_or(0, |(_, value)| value.trim().parse().unwrap());
    Some(head + if status == 304 { 0 } else { body })
}
