//! Who processes and who is responsible: names, addresses, data protection officers.
use super::super::document::{Block, Contact, ContactLine, Inline, NoticeKind, Section};
use super::super::input::Address;
use super::super::needs::Need;
use super::super::words::link;
use super::super::writer::{Line, Writer, law, plain, says};

/// Section 1 of the processor's notice.
pub(super) fn processor(w: &mut Writer<'_>) -> Section {
    let mut own = w.section("identity-processor", "notices-h-identity-processor");
    w.para(&mut own, [says("B1 B2", "notices-identity-processor")]);
    own.blocks.push(Block::Contact(operator_contact(w)));
    let mut controller = w.section("identity-controller", "notices-h-identity-controller");
    w.para(&mut controller, [plain("notices-identity-controller")]);
    controller.blocks.push(Block::Contact(tenant_contact(w)));
    let parts = vec![own, controller, dpo(w)];
    w.group("identity", "notices-h-identity", parts)
}

/// Section 1 of the policy.
pub(super) fn controller(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("controller", "notices-h-controller");
    w.para(&mut section, [says("A3", "notices-policy-controller")]);
    section.blocks.push(Block::Contact(tenant_contact(w)));
    let officer = dpo(w);
    section.subsections.push(officer);
    section
}

/// What the controller vows.
pub(super) fn respect(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("respect", "notices-h-respect");
    w.para(
        &mut section,
        [
            says("A4", "notices-respect-protect"),
            says("A5", "notices-respect-pass"),
        ],
    );
    w.para(&mut section, [plain("notices-gdpr")]);
    section
}

fn dpo(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("dpo", "notices-h-dpo");
    let of_controller = match w.input.tenant.dpo {
        Some(_) => plain("notices-dpo-controller"),
        None => plain("notices-dpo-controller-none"),
    };
    if w.kind == NoticeKind::Processor {
        let appointed = says("B3", "notices-dpo-operator").needs(Need::OperatorDpo);
        let none: Option<Line> = w
            .input
            .operator
            .dpo
            .is_none()
            .then(|| plain("notices-dpo-operator-none"));
        w.para(&mut section, std::iter::once(appointed).chain(none));
    }
    w.para(&mut section, [of_controller]);
    section
}

/// The supervisory authority's details (B86, A22). One constant, because the seed had them wrong.
pub(in crate::privacy::notices) mod authority {
    /// Street.
    pub(in crate::privacy::notices) const STREET: &str = "Dunajska cesta 22";
    /// Town.
    pub(in crate::privacy::notices) const TOWN: &str = "1000 Ljubljana";
    /// E-mail.
    pub(in crate::privacy::notices) const EMAIL: &str = "gp.ip@ip-rs.si";
    /// Website.
    pub(in crate::privacy::notices) const WEBSITE: &str = "www.ip-rs.si";
    /// Telephone.
    pub(in crate::privacy::notices) const PHONE: &str = "01 230 97 30";
}

/// The authority as a block.
pub(super) fn authority_contact(w: &Writer<'_>) -> Contact {
    let mut lines = vec![text_line(
        w,
        "notices-label-address",
        &format!("{}, {}", authority::STREET, authority::TOWN),
    )];
    lines.push(mail_line(w, "notices-label-email", authority::EMAIL));
    lines.push(line(
        w,
        "notices-label-website",
        link(
            &format!("https://{}", authority::WEBSITE),
            authority::WEBSITE,
        ),
    ));
    lines.push(phone_line(w, authority::PHONE));
    Contact {
        name: w.text("notices-authority-name"),
        lines,
    }
}

/// The right to complain: said, then where.
pub(super) fn complaint(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("complaint", "notices-h-complaint");
    w.para(&mut section, [law("A22 B86", "notices-complaint")]);
    let contact = authority_contact(w);
    section.blocks.push(Block::Contact(contact));
    section
}

fn operator_contact(w: &Writer<'_>) -> Contact {
    let operator = &w.input.operator;
    let mut lines = vec![address_line(w, "notices-label-address", &operator.address)];
    lines.push(text_line(
        w,
        "notices-label-registration",
        &operator.registration_number,
    ));
    lines.extend(
        operator
            .tax_number
            .iter()
            .map(|number| text_line(w, "notices-label-tax", number)),
    );
    lines.push(mail_line(w, "notices-label-email", &operator.email));
    lines.push(mail_line(
        w,
        "notices-label-contact-email",
        operator.contact(),
    ));
    lines.extend(operator.phone.iter().map(|number| phone_line(w, number)));
    lines.extend(
        operator
            .website
            .iter()
            .map(|site| line(w, "notices-label-website", link(site, site))),
    );
    Contact {
        name: operator.legal_name.clone(),
        lines,
    }
}

fn tenant_contact(w: &Writer<'_>) -> Contact {
    let tenant = &w.input.tenant;
    let own =
        |label: &str, text: &Option<String>| text.as_ref().map(|text| text_line(w, label, text));
    let mut lines = vec![address_line(w, "notices-label-seat", &tenant.seat)];
    lines.extend(
        tenant
            .office
            .iter()
            .map(|office| address_line(w, "notices-label-office", office)),
    );
    lines.extend(own(
        "notices-label-registration",
        &tenant.registration_number,
    ));
    lines.extend(own("notices-label-tax", &tenant.tax_number));
    lines.extend(own("notices-label-represented", &tenant.represented_by));
    lines.push(mail_line(w, "notices-label-email", &tenant.email));
    lines.extend(tenant.phone.iter().map(|number| phone_line(w, number)));
    lines.extend(
        tenant
            .website
            .iter()
            .map(|site| line(w, "notices-label-website", link(site, site))),
    );
    lines.extend(own("notices-label-contact", &tenant.privacy_contact));
    lines.push(mail_line(
        w,
        "notices-label-contact-email",
        tenant.contact(),
    ));
    lines.extend(
        tenant
            .privacy_phone
            .iter()
            .map(|number| line(w, "notices-label-contact-phone", phone_link(number))),
    );
    Contact {
        name: tenant.legal_name.clone(),
        lines,
    }
}

fn address_line(w: &Writer<'_>, label: &str, address: &Address) -> ContactLine {
    let text = format!(
        "{}, {}, {}",
        address.street.trim(),
        address.town.trim(),
        address.country.name(w.lang)
    );
    text_line(w, label, &text)
}

fn text_line(w: &Writer<'_>, label: &str, text: &str) -> ContactLine {
    line(w, label, Inline::Text(text.trim().to_owned()))
}

fn mail_line(w: &Writer<'_>, label: &str, address: &str) -> ContactLine {
    line(w, label, link(&format!("mailto:{address}"), address))
}

fn phone_line(w: &Writer<'_>, number: &str) -> ContactLine {
    line(w, "notices-label-phone", phone_link(number))
}

fn phone_link(number: &str) -> Inline {
    let digits: String = number
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    link(&format!("tel:{digits}"), number)
}

fn line(w: &Writer<'_>, label: &str, value: Inline) -> ContactLine {
    ContactLine {
        label: w.text(label),
        value,
    }
}
