//! Rust's rdkafka, feature by feature. Arguments: bootstrap, a prefix for all names, an empty folder.

mod admin;
mod checks;
mod groups;
mod kills;
mod place;
mod records;
mod transactions;

use std::env;

use rdkafka::util::get_rdkafka_version;

use crate::checks::Checks;
use crate::place::Place;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [bootstrap, prefix, folder] = arguments.as_slice() else {
        panic!("usage: rdkafka-checks <bootstrap> <prefix> <folder>");
    };
    let client = format!("rdkafka {}, librdkafka {}", crate_version(), get_rdkafka_version().1);
    let checks = Checks::new(&client, folder);
    let place = Place::new(bootstrap, prefix);
    records::run(&checks, &place);
    groups::run(&checks, &place);
    transactions::run(&checks, &place);
    admin::run(&checks, &place);
    kills::run(&checks, &place);
    checks.end();
}

/// Of what was built in: the crate does not tell its own version.
fn crate_version() -> &'static str {
    let lock = include_str!("../Cargo.lock");
    let (_, package) = lock.split_once("name = \"rdkafka\"\nversion = \"").expect("a locked rdkafka");
    package.split('"').next().expect("its version")
}
