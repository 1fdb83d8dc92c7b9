//! Rust's rdkafka, feature by feature: rdkafka-checks <bootstrap> <prefix> <folder>.

mod admin;
mod checks;
mod consumer;
mod features;
mod producer;
mod records;
mod transactions;

use std::time::Instant;

use checks::{Checks, Fault, Outcome};
use features::Features;

type Check = (&'static str, fn(&mut Features) -> Outcome);

const CHECKS: &[Check] = &[
    ("produce and consume", Features::produce_and_consume),
    ("codec none", |features| features.codec("none")),
    ("codec gzip", |features| features.codec("gzip")),
    ("codec snappy", |features| features.codec("snappy")),
    ("codec lz4", |features| features.codec("lz4")),
    ("codec zstd", |features| features.codec("zstd")),
    ("headers", Features::headers),
    ("tombstones and empty values", Features::tombstones),
    ("null keys", Features::null_keys),
    ("timestamps", Features::timestamps),
    ("positions", Features::positions),
    ("large records", Features::large_records),
    ("idempotent producer", Features::idempotence),
    ("auto-created topic", Features::auto_creation),
    ("transactions commit", Features::transactions_commit),
    ("transactions abort", Features::transactions_abort),
    ("transactions with offsets", Features::transactions_with_offsets),
];

fn main() -> Outcome {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [bootstrap, prefix, folder] = arguments.as_slice() else {
        return Err(Fault::Failed("expected <bootstrap> <prefix> <folder>".to_string()));
    };
    let client = format!("rdkafka 0.39.0, librdkafka {}", rdkafka::util::get_rdkafka_version().1);
    let mut features = Features::new(Checks::new(&client, folder), bootstrap, prefix)?;
    for (name, check) in CHECKS {
        let started = Instant::now();
        let outcome = check(&mut features);
        features.checks.report(name, started, outcome);
    }
    features.checks.end();
    Ok(())
}
