//! Runs checks one after the other and prints a line for each: ../../README.md, "A program of checks".

use std::cell::Cell;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::thread::sleep;
use std::time::{Duration, Instant};

pub const PATIENCE: Duration = Duration::from_secs(60);

pub struct Checks {
    folder: PathBuf,
    restarts: Cell<usize>,
    passed: Cell<usize>,
    failed: Cell<usize>,
    is_spared: Cell<bool>,
}

impl Checks {
    /// Prints the client, its version included; the folder is shared with the program that started this one.
    pub fn new(client: &str, folder: &str) -> Checks {
        println!("client {client}");
        Checks {
            folder: PathBuf::from(folder),
            restarts: Cell::new(0),
            passed: Cell::new(0),
            failed: Cell::new(0),
            is_spared: Cell::new(false),
        }
    }

    /// Runs a check; one that panics has failed, and the next one is run all the same.
    pub fn check(&self, name: &str, run: impl FnOnce()) {
        self.is_spared.set(false);
        let started = Instant::now();
        match catch_unwind(AssertUnwindSafe(run)) {
            Ok(()) => {
                self.passed.set(self.passed.get() + 1);
                let spared = if self.is_spared.get() { ", but the broker was not killed" } else { "" };
                println!("✅ {name} successful! ({} ms{spared})", started.elapsed().as_millis());
            }
            Err(panic) => {
                self.failed.set(self.failed.get() + 1);
                let text = panic.downcast_ref::<String>().map(String::as_str);
                let reason = text.or(panic.downcast_ref::<&str>().copied()).unwrap_or("it panicked");
                println!("❌ {name}: {}", reason.replace('\n', " "));
            }
        }
    }

    /// Says what is not tried, and why.
    pub fn skip(&self, name: &str, reason: &str) {
        println!("⏭ {name}: {reason}");
    }

    /// Has the broker killed (SIGKILL) and started again; one that was given is left alone.
    pub fn restart_broker(&self) {
        let answer = self.folder.join(format!("restarted-{}", self.restarts.get()));
        self.restarts.set(self.restarts.get() + 1);
        println!("restart broker");
        let mut text = String::new();
        until("the broker is back", || {
            text = fs::read_to_string(&answer).unwrap_or_default();
            !text.is_empty()
        });
        self.is_spared.set(text == "left alone");
    }

    /// Prints the last line.
    pub fn end(&self) {
        println!("{} checks passed, {} failed", self.passed.get(), self.failed.get());
    }
}

/// Asks again and again, and panics when it does not become so in time.
pub fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !is_so() {
        assert!(Instant::now() < deadline, "not within {PATIENCE:?}: {what}");
        sleep(Duration::from_millis(10));
    }
}
