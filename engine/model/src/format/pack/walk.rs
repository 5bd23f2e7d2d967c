//! Going through a tree beside its shape: what kind of value stands where.

use heng_source::shape::{Field, Shape};
use heng_source::{Key, Node, Value as Yaml};

/// What a walk comes upon.
pub(crate) enum Visit<'a> {
    /// A known key with its value.
    Field(&'a Key, &'a Node, &'static Field),
    /// A value that is a formula.
    Formula(&'a Node),
}

/// Calls `seen` for every known key and every formula, in the order of the file. Values that do not fit
/// their shape are passed over: the check of the shape has told about them.
pub(crate) fn walk<'a>(node: &'a Node, shape: &'static Shape, seen: &mut dyn FnMut(Visit<'a>)) {
    match (shape, &node.value) {
        (Shape::Nullable(inner), _) if !node.is_null() => walk(node, inner, seen),
        (Shape::Formula, Yaml::Scalar(scalar)) if !scalar.is_null() => seen(Visit::Formula(node)),
        (Shape::List(inner), Yaml::List(list)) => list.iter().for_each(|one| walk(one, inner, seen)),
        (Shape::MapOf(inner), Yaml::Map(map)) => map.entries.iter().for_each(|one| walk(&one.value, inner, seen)),
        (Shape::Map(known) | Shape::Tagged(known), Yaml::Map(map)) => {
            for entry in &map.entries {
                if let Some(field) = known.fields.iter().find(|field| field.key == entry.key.text) {
                    seen(Visit::Field(&entry.key, &entry.value, field));
                    walk(&entry.value, field.shape, seen);
                }
            }
        }
        (Shape::AnyOf(choices), _) => {
            if let Some(choice) = choices.iter().find(|choice| fits(node, choice)) {
                walk(node, choice, seen);
            }
        }
        _ => {}
    }
}

/// Whether a value is of the kind (scalar, list or map) that a shape asks for.
pub(crate) fn fits(node: &Node, shape: &Shape) -> bool {
    match &node.value {
        Yaml::Scalar(_) => !matches!(shape, Shape::List(_) | Shape::MapOf(_) | Shape::Map(_) | Shape::Tagged(_)),
        Yaml::List(_) => matches!(shape, Shape::List(_)),
        Yaml::Map(_) => matches!(shape, Shape::MapOf(_) | Shape::Map(_) | Shape::Tagged(_)),
    }
}
