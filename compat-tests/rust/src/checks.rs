//! Runs checks one after the other and prints a line for each: ../../README.md, "A program of checks".

use std::fmt::Debug;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use rdkafka::error::{KafkaError, RDKafkaErrorCode};

const PATIENCE: Duration = Duration::from_secs(60);

/// Why a check did not pass.
#[derive(Debug)]
pub enum Fault {
    /// The client does not have it; the text is the reason.
    Skipped(String),
    /// What the broker or librdkafka answered.
    Kafka(i32, String),
    Failed(String),
}

pub type Outcome<T = ()> = Result<T, Fault>;

impl From<KafkaError> for Fault {
    fn from(error: KafkaError) -> Self {
        let code = match &error {
            KafkaError::Transaction(inner) => Some(inner.code()),
            other => other.rdkafka_error_code(),
        };
        match code {
            Some(code) => Fault::Kafka(code as i32, error.to_string()),
            None => Fault::Failed(error.to_string()),
        }
    }
}

impl From<RDKafkaErrorCode> for Fault {
    fn from(code: RDKafkaErrorCode) -> Self {
        Fault::Kafka(code as i32, code.to_string())
    }
}

/// For results of a single thing, which come with its name.
impl<N> From<(N, RDKafkaErrorCode)> for Fault {
    fn from((_, code): (N, RDKafkaErrorCode)) -> Self {
        code.into()
    }
}

pub struct Checks {
    folder: PathBuf,
    restarts: usize,
    passed: usize,
    failed: usize,
    spared: bool,
}

impl Checks {
    pub fn new(client: &str, folder: &str) -> Self {
        println!("client {client}");
        Checks { folder: folder.into(), restarts: 0, passed: 0, failed: 0, spared: false }
    }

    /// Prints what came of a check; one that has failed does not keep the next one from being run.
    pub fn report(&mut self, name: &str, started: Instant, outcome: Outcome) {
        match outcome {
            Ok(()) => {
                self.passed += 1;
                let spared = if self.spared { ", but the broker was not killed" } else { "" };
                println!("✅ {name} successful! ({} ms{spared})", started.elapsed().as_millis());
            }
            Err(Fault::Skipped(reason)) => println!("⏭ {name}: {reason}"),
            Err(fault) => {
                self.failed += 1;
                println!("❌ {name}: {}", format!("{fault:?}").replace('\n', " "));
            }
        }
        self.spared = false;
    }

    /// Has the broker killed (SIGKILL) and started again; one that was given is left alone.
    pub fn restart_broker(&mut self) -> Outcome {
        let answer = self.folder.join(format!("restarted-{}", self.restarts));
        self.restarts += 1;
        println!("restart broker");
        let mut text = String::new();
        until("the broker is back", || {
            text = std::fs::read_to_string(&answer).unwrap_or_default();
            Ok(!text.is_empty())
        })?;
        self.spared = text == "left alone";
        Ok(())
    }

    pub fn end(&self) {
        println!("{} checks passed, {} failed", self.passed, self.failed);
    }
}

/// Asks again and again; what is asked waits for the broker itself, or a moment here.
pub fn until(what: &str, mut is_so: impl FnMut() -> Outcome<bool>) -> Outcome {
    let started = Instant::now();
    while !is_so()? {
        if started.elapsed() > PATIENCE {
            return Err(Fault::Failed(format!("not within {PATIENCE:?}: {what}")));
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    Ok(())
}

pub fn equal<T: PartialEq + Debug>(what: &str, expected: T, actual: T) -> Outcome {
    if expected == actual {
        return Ok(());
    }
    let short = |value: &T| format!("{value:?}").chars().take(300).collect::<String>();
    let text = format!("{what}: {}, not {}", short(&actual), short(&expected));
    Err(Fault::Failed(text))
}

/// Expects Kafka's error code of a call that must fail.
pub fn refused<T>(expected_code: i32, outcome: Outcome<T>) -> Outcome {
    match outcome {
        Err(Fault::Kafka(code, _)) if code == expected_code => Ok(()),
        Err(fault) => Err(Fault::Failed(format!("{fault:?}, not error code {expected_code}"))),
        Ok(_) => Err(Fault::Failed(format!("not refused with {expected_code}"))),
    }
}
