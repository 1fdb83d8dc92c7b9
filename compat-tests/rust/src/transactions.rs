//! Checks of transactions.

use crate::checks::{Outcome, until};
use crate::features::Features;

impl Features {
    pub fn transactions_commit(&mut self) -> Outcome {
        let (topic, id) = (self.topic(1, &[])?, self.name("transaction"));
        self.send(&topic, &[b"before"], &[])?;
        let mut producer = self.producer(&[("transactional.id", &id)])?;
        producer.begin()?;
        producer.send_value(&topic, b"a")?;
        producer.flush()?;
        self.expect_values(&topic, &[b"before", b"a"], "read_uncommitted")?;
        self.expect_values(&topic, &[b"before"], "read_committed")?;
        producer.commit()?;
        self.expect_values(&topic, &[b"before", b"a"], "read_committed")
    }

    pub fn transactions_abort(&mut self) -> Outcome {
        let (topic, id) = (self.topic(1, &[])?, self.name("transaction"));
        let mut producer = self.producer(&[("transactional.id", &id)])?;
        producer.begin()?;
        producer.send_value(&topic, b"aborted")?;
        producer.flush()?;
        producer.abort()?;
        producer.begin()?;
        producer.send_value(&topic, b"committed")?;
        producer.commit()?;
        self.expect_values(&topic, &[b"committed"], "read_committed")?;
        self.expect_values(&topic, &[b"aborted", b"committed"], "read_uncommitted")
    }

    pub fn transactions_with_offsets(&mut self) -> Outcome {
        let (source, target, group) = (self.topic(1, &[])?, self.topic(1, &[])?, self.name("group"));
        self.send(&source, &[b"a", b"b"], &[])?;
        let id = self.name("transaction");
        let mut producer = self.producer(&[("transactional.id", &id)])?;
        let consumer = self.consumer(&[("group.id", &group)])?;
        consumer.subscribe(&source)?;
        consumer.collect(2)?;
        for (outcome, expected) in [("abort", None), ("commit", Some((2, String::new())))] {
            producer.begin()?;
            producer.send_value(&target, outcome.as_bytes())?;
            producer.send_offset(&source, 2, &consumer)?;
            if outcome == "abort" {
                producer.abort()?
            } else {
                producer.commit()?
            }
            until("committed", || Ok(consumer.committed(&source)? == expected))?;
        }
        self.expect_values(&target, &[b"commit"], "read_committed")
    }
}
