//! kill -9 of the broker while a producer sends and a member of a group reads.

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use rdkafka::consumer::Consumer;
use rdkafka::message::OwnedMessage;

use crate::checks::{Checks, PATIENCE, until};
use crate::place::{POLL_WAIT, Place, numbered, poll, send, sent_values, values};

const BATCH: usize = 50;
/// Written before and behind the kill.
const BATCHES: usize = 20;

pub fn run(checks: &Checks, place: &Place) {
    checks.check("kill -9 of the broker", || broker_kill(checks, place));
}

fn broker_kill(checks: &Checks, place: &Place) {
    let (topic, group) = (place.topic(1, &[]), place.name("group"));
    let producer = place.producer(&[("enable.idempotence", "true")]);
    let consumer = place.member(&group, &topic, &[]);
    let is_back = AtomicBool::new(false);
    let mut seen = Vec::new();

    let sent = thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let (mut sent, mut left) = (0, BATCHES);
            while left > 0 {
                send(&producer, &topic, &numbered(sent..sent + BATCH)).expect("an acknowledgement");
                sent += BATCH;
                if is_back.load(Ordering::Relaxed) {
                    left -= 1;
                }
            }
            sent
        });
        until("the group reads", || {
            while seen.len() < BATCH * BATCHES {
                match poll(&consumer, POLL_WAIT) {
                    Some(message) => seen.push(message),
                    None => return writer.is_finished(),
                }
            }
            true
        });
        checks.restart_broker();
        is_back.store(true, Ordering::Relaxed);
        writer.join().expect("the writer ended well")
    });

    let acknowledged = sent_values(&numbered(0..sent));
    // What was not committed is read again, which is no fault.
    let mut offsets: HashSet<i64> = seen.iter().map(rdkafka::Message::offset).collect();
    until("the group has read all", || {
        while let Some(message) = poll(&consumer, POLL_WAIT) {
            offsets.insert(rdkafka::Message::offset(&message));
            seen.push(message);
        }
        offsets.len() == sent
    });
    assert_eq!(acknowledged, in_order(&seen), "as the group read them");
    let watermarks = consumer.fetch_watermarks(&topic, 0, PATIENCE).expect("watermarks");
    assert_eq!((0, sent as i64), watermarks, "none is there twice");
    assert_eq!(acknowledged, values(&place.read(&topic, 1, sent, "read_uncommitted")));
}

/// Each value once, where it came first.
fn in_order(messages: &[OwnedMessage]) -> Vec<String> {
    let mut known = HashSet::new();
    values(messages).into_iter().filter(|value| known.insert(value.clone())).collect()
}
