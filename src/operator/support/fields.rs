//! The form of a request as it is shown.
use super::form::{Offered, Typed};
use crate::{
    platform::i18n::Lang,
    tenants::policy::support::{Kind, Part},
    web::{
        FieldErrors,
        components::{
            Checkbox, CheckboxGroup, Choice, DateFields, ErrorSummary, Hidden, Select, TextArea,
            TextField,
        },
    },
};

/// Who has to ask when health data are needed; nothing where they are on offer or belong to no request of this kind.
fn health_note(lang: Lang, kind: Kind, offered: &Offered) -> Option<String> {
    if offered.is_custodian || !kind.parts().contains(&Part::Health) {
        return None;
    }
    Some(if offered.custodians.is_empty() {
        lang.t("support-custodians-none")
    } else {
        lang.t1("support-custodians", "names", offered.custodians.join(", "))
    })
}

/// The fields as a page prints them.
pub(super) struct Fields {
    pub(super) summary: ErrorSummary,
    pub(super) form_id: Hidden,
    pub(super) tenant: Select,
    pub(super) ticket: TextField,
    pub(super) purpose: Option<Select>,
    pub(super) order: Option<(TextField, TextField)>,
    pub(super) tell: Option<(Checkbox, DateFields)>,
    pub(super) parts: Option<CheckboxGroup>,
    pub(super) person: Option<TextField>,
    pub(super) persons: Option<TextArea>,
    pub(super) hold: Option<DateFields>,
    pub(super) minutes: Option<TextField>,
    pub(super) second: Option<Select>,
    pub(super) text: TextArea,
}

impl Fields {
    pub(super) fn new(
        lang: Lang,
        kind: Kind,
        offered: &Offered,
        typed: &Typed,
        errors: &FieldErrors,
    ) -> Self {
        let is_hold = kind == Kind::Hold;
        let field = |name: &str, label: String, value: &str| {
            TextField::new(name, label)
                .value(value)
                .errors(errors.of(name, lang))
                .autocomplete("off")
        };
        Self {
            summary: errors.summary(lang),
            form_id: Hidden::new("form_id", typed.form_id.as_str()),
            tenant: Select::new("tenant", lang.t("support-tenant"))
                .placeholder(lang.t("support-tenant-choose"))
                .options(
                    offered
                        .tenants
                        .iter()
                        .map(|tenant| (tenant.id.to_string(), tenant.name.clone())),
                )
                .selected(typed.tenant.as_str())
                .errors(errors.of("tenant", lang)),
            ticket: field("ticket", lang.t("support-ticket"), &typed.ticket)
                .hint(lang.t("support-ticket-hint"))
                .width("w-20")
                .maxlength(120),
            purpose: (kind.purposes().len() > 1).then(|| {
                Select::new("purpose", lang.t("support-purpose"))
                    .placeholder(lang.t("support-purpose-choose"))
                    .options(
                        kind.purposes()
                            .iter()
                            .map(|code| (*code, lang.t(&format!("audit-purpose-{code}")))),
                    )
                    .selected(typed.purpose.as_str())
                    .errors(errors.of("purpose", lang))
            }),
            order: (kind == Kind::Authority).then(|| {
                (
                    field("authority", lang.t("support-authority"), &typed.authority)
                        .maxlength(120),
                    field("order_no", lang.t("support-order-no"), &typed.order_no).maxlength(120),
                )
            }),
            tell: (kind == Kind::Authority).then(|| {
                (
                    Checkbox::new("forbidden", lang.t("support-forbidden"))
                        .hint(lang.t("support-forbidden-hint"))
                        .checked(typed.forbidden == "yes")
                        .errors(errors.of("forbidden", lang)),
                    DateFields::new(lang, "tell", lang.t("support-tell"))
                        .hint(lang.t("support-tell-hint"))
                        .typed(&*typed.tell_day, &*typed.tell_month, &*typed.tell_year)
                        .errors(errors.of("tell", lang)),
                )
            }),
            parts: (!is_hold).then(|| {
                let legend = if kind == Kind::Vital {
                    lang.t("support-parts-vital")
                } else {
                    lang.t("support-parts")
                };
                let group = CheckboxGroup::new("part", legend);
                let group = match health_note(lang, kind, offered) {
                    Some(note) => group.hint(note),
                    None => group,
                };
                offered
                    .parts(kind)
                    .fold(group, |group, part| {
                        let choice = Choice::new(part.code(), lang.t(part.label_key()));
                        group.choice(if part == Part::Health {
                            choice.hint(lang.t("support-part-health-hint"))
                        } else {
                            choice
                        })
                    })
                    .checked(&typed.part)
                    .errors(errors.of("part", lang))
            }),
            person: (!is_hold).then(|| {
                let person = field("person", lang.t("support-person"), &typed.person)
                    .hint(lang.t("support-person-hint"))
                    .maxlength(300);
                if kind == Kind::Vital {
                    person
                } else {
                    person.optional(lang)
                }
            }),
            persons: is_hold.then(|| {
                TextArea::new("person", lang.t("support-persons"))
                    .hint(lang.t("support-persons-hint"))
                    .value(typed.person.as_str())
                    .rows(4)
                    .errors(errors.of("person", lang))
            }),
            hold: is_hold.then(|| {
                DateFields::new(lang, "hold", lang.t("support-hold-until"))
                    .hint(lang.t("support-hold-until-hint"))
                    .typed(&*typed.hold_day, &*typed.hold_month, &*typed.hold_year)
                    .errors(errors.of("hold", lang))
            }),
            minutes: (!is_hold).then(|| {
                field("minutes", lang.t("support-minutes"), &typed.minutes)
                    .hint(lang.t1("support-minutes-hint", "most", kind.longest()))
                    .digits()
                    .width("w-4")
                    .maxlength(2)
            }),
            second: kind.can_be_urgent().then(|| {
                Select::new("second", lang.t("support-second"))
                    .hint(lang.t("support-second-hint"))
                    .placeholder(lang.t("support-second-none"))
                    .options(
                        offered
                            .colleagues
                            .iter()
                            .map(|(id, name)| (id.to_string(), name.clone())),
                    )
                    .selected(typed.second.as_str())
                    .errors(errors.of("second", lang))
            }),
            text: {
                let text = TextArea::new("text", lang.t("support-text"))
                    .hint(lang.t("support-text-hint"))
                    .value(typed.text.as_str())
                    .rows(4)
                    .errors(errors.of("text", lang));
                if kind == Kind::Support {
                    text.optional(lang)
                } else {
                    text
                }
            },
        }
    }
}
