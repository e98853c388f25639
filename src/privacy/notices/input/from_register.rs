//! The data register as a notice sees it: columns become fields a reader knows, in the register's own order.
use super::{
    Article, BasisView, Bilingual, Class, CollectionView, ControllerRole, FieldView, Function,
    PurposeView, RegisterView,
};
use crate::platform::register::{self, Both, Collection, Field, Kept, Publication};

impl RegisterView {
    /// The register, without the fields that this tenant does not keep (for example a tax number that is switched off).
    pub fn of_register(keeps: impl Fn(&Field) -> bool) -> Self {
        let collections = register::COLLECTIONS.iter().map(|collection| {
            let fields: Vec<&Field> = register::FIELDS
                .iter()
                .filter(|field| field.collection == collection.id && keeps(field))
                .collect();
            CollectionView::of(collection, &fields)
        });
        Self {
            collections: collections
                .filter(|collection| !collection.fields.is_empty())
                .collect(),
        }
    }
}

impl CollectionView {
    fn of(collection: &Collection, fields: &[&Field]) -> Self {
        Self {
            id: collection.id.replace('_', "-"),
            label: text(collection.label),
            function: match collection.function {
                register::Function::Always => Function::Always,
                register::Function::Members => Function::Members,
                register::Function::Health => Function::Health,
                register::Function::Results => Function::Results,
            },
            controller: match collection.controller {
                register::Controller::Tenant => ControllerRole::Tenant,
                register::Controller::Operator => ControllerRole::Operator,
            },
            persons: text(collection.persons),
            fields: merged(fields),
            purposes: collection.purposes.iter().map(purpose).collect(),
            source: text(collection.source),
            source_is_public: collection.source_is_public,
            recipients: collection.recipients.iter().copied().map(text).collect(),
            retention: text(collection.retention),
        }
    }
}

/// Columns with one name on paper are one field; it is stored encrypted when no column holds it in clear.
fn merged(columns: &[&Field]) -> Vec<FieldView> {
    let mut fields: Vec<FieldView> = Vec::new();
    for first in columns {
        let label = text(first.label);
        if fields.iter().any(|field| field.label == label) {
            continue;
        }
        let same: Vec<&&Field> = columns
            .iter()
            .filter(|other| other.label == first.label)
            .collect();
        fields.push(FieldView {
            class: class(
                same.iter()
                    .map(|field| field.class)
                    .max()
                    .unwrap_or(first.class),
            ),
            required: same.iter().any(|field| field.required),
            public: same
                .iter()
                .any(|field| field.publication == Publication::Results),
            sealed: same
                .iter()
                .any(|field| matches!(field.kept, Kept::Sealed(_)))
                && same.iter().all(|field| field.kept != Kept::Clear),
            label,
        });
    }
    fields
}

/// The register writes a legitimate interest as the text of its basis.
fn purpose(purpose: &register::Purpose) -> PurposeView {
    let article: Option<Article> = purpose.article.parse().ok();
    let basis = text(purpose.basis);
    let interest = article.is_some_and(Article::is_interest);
    PurposeView {
        label: text(purpose.label),
        interest: interest.then(|| basis.clone()),
        bases: article
            .into_iter()
            .map(|article| BasisView {
                article,
                text: basis.clone(),
            })
            .collect(),
    }
}

fn class(class: register::Class) -> Class {
    match class {
        register::Class::Public => Class::P,
        register::Class::C1 => Class::C1,
        register::Class::C2 | register::Class::C2Inferring => Class::C2,
        register::Class::C3 => Class::C3,
        register::Class::Secret => Class::K,
    }
}

fn text(both: Both) -> Bilingual {
    Bilingual::new(both.sl, both.en)
}

#[cfg(test)]
mod tests {
    use super::super::super::{NoticeKind, generate, linter, samples};
    use super::*;

    #[test]
    fn every_purpose_of_the_register_has_an_article() {
        for collection in RegisterView::of_register(|_| true).collections {
            for purpose in collection.purposes {
                assert!(
                    !purpose.bases.is_empty(),
                    "{}: {:?}",
                    collection.id,
                    purpose.label
                );
            }
        }
    }

    #[test]
    fn promise_b11_every_field_of_the_register_is_printed_once() {
        let view = RegisterView::of_register(|_| true);
        for field in register::FIELDS {
            let id = field.collection.replace('_', "-");
            let collection = view
                .collections
                .iter()
                .find(|it| it.id == id)
                .expect("every collection");
            let printed = collection
                .fields
                .iter()
                .filter(|it| it.label == text(field.label))
                .count();
            assert_eq!(printed, 1, "{}.{}", field.table, field.column);
        }
    }

    #[test]
    fn a_field_that_the_tenant_does_not_keep_is_not_printed() {
        let Some(left_out) = register::FIELDS
            .iter()
            .find(|field| field.class == register::Class::C3)
        else {
            panic!("health")
        };
        let view = RegisterView::of_register(|field| field.label != left_out.label);
        assert!(
            view.collections
                .iter()
                .flat_map(|it| &it.fields)
                .all(|field| field.label != text(left_out.label))
        );
    }

    #[test]
    fn notices_of_the_real_register_are_clean() {
        for (name, mut input) in samples::all() {
            input.register = RegisterView::of_register(|_| true);
            for kind in NoticeKind::ALL {
                let found = linter::check(&input, &generate(kind, &input));
                assert!(found.is_empty(), "{name} {kind:?}: {found:#?}");
            }
        }
    }
}
