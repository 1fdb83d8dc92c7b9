package features

import (
	"bytes"
	"fmt"
	"time"

	"chronik/compat/checks"
)

func (s *suite) records() {
	s.Check("produce and consume", s.produceAndConsume)
	for _, codec := range []string{"none", "gzip", "snappy", "lz4", "zstd"} {
		s.Check("codec "+codec, func() { s.codec(codec) })
	}
	s.Check("headers", s.headers)
	s.Check("headers with null", s.nullHeaders)
	s.faulty("headers with an empty value", s.emptyHeaders)
	s.Check("tombstones", func() { s.sameValues(nil, []byte("value")) })
	s.faulty("empty values", func() { s.sameValues([]byte{}, []byte("value"), nil) })
	s.Check("null keys", s.nullKeys)
	s.Check("timestamps", s.timestamps)
	s.faulty("timestamps of the broker", s.brokerTimestamps)
	s.Check("positions", s.positions)
	s.Check("large records", s.largeRecords)
	s.Check("idempotent producer", func() { s.thousand(ProducerOptions{Idempotent: true}) })
	s.Check("producer without idempotence", func() { s.thousand(ProducerOptions{Plain: true}) })
	s.Check("auto-created topic", s.autoCreation)
}

func (s *suite) produceAndConsume() {
	topic := s.topic(4, nil)
	sent := []Record{}
	for number := range 1_000 {
		one := Record{Partition: AnyPartition, Key: fmt.Append(nil, "k", number%40), Value: fmt.Append(nil, number)}
		sent = append(sent, one)
	}
	places := s.send(topic, ProducerOptions{}, sent...)
	found := map[Place]Record{}
	next := map[int32]int64{}
	for _, one := range s.read(topic, 4, 1_000, false) {
		found[Place{one.Partition, one.Offset}] = one
		checks.Equal(fmt.Sprintf("offset in %d", one.Partition), next[one.Partition], one.Offset)
		next[one.Partition]++
	}
	checks.Equal("partitions in use", 4, len(next))
	checks.Equal("places", 1_000, len(found))
	last := map[int32]int64{0: -1, 1: -1, 2: -1, 3: -1}
	for number, place := range places {
		checks.Equal(fmt.Sprintf("value at %v", place), string(sent[number].Value), string(found[place].Value))
		checks.Equal(fmt.Sprintf("key at %v", place), string(sent[number].Key), string(found[place].Key))
		checks.Equal("they are in the order in which they were sent", true, place.Offset > last[place.Partition])
		last[place.Partition] = place.Offset
	}
}

func (s *suite) codec(codec string) {
	topic := s.topic(1, nil)
	sent := numbered(0, 0, 500)
	for number := range sent {
		sent[number].Value = fmt.Append(nil, "the same words over and over again, which a codec likes, ", number)
	}
	s.send(topic, ProducerOptions{Codec: codec}, sent...)
	checks.Equal("values", values(sent), values(s.read(topic, 1, 500, false)))
}

func (s *suite) headers() {
	topic := s.topic(1, nil)
	binary := make([]byte, 256)
	for index := range binary {
		binary[index] = byte(index)
	}
	headers := []Header{{"a", []byte("1")}, {"b", []byte("3")}, {"a", []byte("2")}, {"binary", binary}}
	s.send(topic, ProducerOptions{}, Record{Value: []byte("value"), Headers: headers})
	checks.Equal("headers", headers, s.read(topic, 1, 1, false)[0].Headers)
}

func (s *suite) nullHeaders() {
	topic := s.topic(1, nil)
	headers := []Header{{"a", nil}, {"b", []byte("1")}, {"a", nil}}
	s.send(topic, ProducerOptions{}, Record{Value: []byte("value"), Headers: headers})
	checks.Equal("headers", headers, s.read(topic, 1, 1, false)[0].Headers)
}

func (s *suite) emptyHeaders() {
	topic := s.topic(1, nil)
	headers := []Header{{"a", []byte{}}, {"b", []byte("1")}}
	s.send(topic, ProducerOptions{}, Record{Value: []byte("value"), Headers: headers})
	checks.Equal("headers", headers, s.read(topic, 1, 1, false)[0].Headers)
}

func (s *suite) sameValues(values ...[]byte) {
	topic := s.topic(1, nil)
	sent := []Record{}
	for _, value := range values {
		sent = append(sent, Record{Key: []byte("k"), Value: value})
	}
	s.send(topic, ProducerOptions{}, sent...)
	for index, one := range s.read(topic, 1, len(sent), false) {
		checks.Equal(fmt.Sprintf("value %d", index), values[index], one.Value)
	}
}

func (s *suite) nullKeys() {
	topic := s.topic(2, nil)
	sent := numbered(AnyPartition, 0, 20)
	places := map[Place]bool{}
	for _, place := range s.send(topic, ProducerOptions{}, sent...) {
		places[place] = true
	}
	checks.Equal("places", 20, len(places))
	for _, one := range s.read(topic, 2, 20, false) {
		checks.Equal("key", []byte(nil), one.Key)
		checks.Equal("it is where the producer was told", true, places[Place{one.Partition, one.Offset}])
	}
}

func (s *suite) timestamps() {
	now := time.Now().Truncate(time.Millisecond)
	times := []time.Time{now.Add(-5 * time.Second), now.Add(-3 * time.Second), now.Add(-time.Second)}
	topic := s.topic(1, nil)
	sent := []Record{}
	for _, one := range times {
		sent = append(sent, Record{Value: []byte("value"), Time: one})
	}
	s.send(topic, ProducerOptions{}, sent...)
	for index, one := range s.read(topic, 1, 3, false) {
		checks.Equal("time of the producer", times[index].UnixMilli(), one.Time.UnixMilli())
	}
	wanted := []time.Time{times[0], times[0].Add(time.Millisecond), times[2], times[2].Add(time.Millisecond)}
	for index, offset := range []int64{0, 1, 2, -1} {
		found := checks.Get(s.admin.OffsetForTime(topic, 0, wanted[index]))
		checks.Equal(fmt.Sprintf("offset for time %d", index), offset, found)
	}
}

func (s *suite) brokerTimestamps() {
	now := time.Now().Truncate(time.Millisecond)
	topic := s.topic(1, map[string]string{"message.timestamp.type": "LogAppendTime"})
	s.send(topic, ProducerOptions{}, Record{Value: []byte("value"), Time: now.Add(-5 * time.Second)})
	found := s.read(topic, 1, 1, false)[0].Time
	isBrokers := !found.Before(now) && !found.After(time.Now())
	checks.Equal(fmt.Sprintf("%s is the broker's time", found), true, isBrokers)
}

func (s *suite) positions() {
	topic := s.topic(1, nil)
	s.send(topic, ProducerOptions{}, numbered(0, 0, 10)...)
	checks.Equal("earliest", 0, checks.Get(s.admin.Offset(topic, 0, Earliest)))
	checks.Equal("latest", 10, checks.Get(s.admin.Offset(topic, 0, Latest)))
	reader := checks.Get(s.client.Reader(topic, map[int32]int64{0: 7}, false))
	defer reader.Close()
	checks.Equal("from 7", []string{"7", "8", "9"}, values(collect(reader, 3)))
	checks.Must(reader.Seek(0, 2))
	checks.Equal("from 2", values(numbered(0, 2, 10)), values(collect(reader, 8)))
	checks.Must(reader.Seek(0, Latest))
	checks.Equal("from the end", 0, len(checks.Get(reader.Poll(quietWait))))
	s.send(topic, ProducerOptions{}, record("new"))
	checks.Equal("from the end", []string{"new"}, values(collect(reader, 1)))
}

func (s *suite) largeRecords() {
	topic := s.topic(1, nil)
	large := bytes.Repeat([]byte("x"), 900_000)
	s.send(topic, ProducerOptions{Codec: "none"}, Record{Value: large})
	checks.Equal("it is the same", true, bytes.Equal(large, s.read(topic, 1, 1, false)[0].Value))
	producer := checks.Get(s.client.Producer(ProducerOptions{Codec: "none", RequestBytesMax: 3_000_000}))
	defer producer.Close()
	_, err := producer.Send(topic, Record{Value: bytes.Repeat([]byte("x"), 1_200_000)})
	s.refused(messageTooLarge, err)
	checks.Equal("latest", 1, checks.Get(s.admin.Offset(topic, 0, Latest)))
}

func (s *suite) thousand(options ProducerOptions) {
	topic := s.topic(1, nil)
	sent := numbered(0, 0, 1_000)
	for index, place := range s.send(topic, options, sent...) {
		checks.Equal("place", Place{0, int64(index)}, place)
	}
	checks.Equal("values", values(sent), values(s.read(topic, 1, 1_000, false)))
}

func (s *suite) autoCreation() {
	topic := s.name("created-by-producer")
	s.send(topic, ProducerOptions{AutoCreate: true}, record("value"))
	checks.Equal("values", []string{"value"}, values(s.read(topic, 1, 1, false)))
}
