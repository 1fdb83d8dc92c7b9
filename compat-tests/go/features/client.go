// Package features is what is tried with each client; the packages beside it say it in the client's own words.
package features

import "time"

// Offsets that stand for a place in a partition.
const (
	Latest   int64 = -1
	Earliest int64 = -2
)

// AnyPartition leaves the choice to the client: by the key, if there is one.
const AnyPartition int32 = -1

// The strategies by which a group assigns its partitions.
const (
	Range       = "range"
	Cooperative = "cooperative-sticky"
)

type Header struct {
	Key   string
	Value []byte
}

type Record struct {
	Partition int32
	Offset    int64
	Key       []byte
	Value     []byte
	Headers   []Header
	Time      time.Time
}

// Place is where a record was stored.
type Place struct {
	Partition int32
	Offset    int64
}

type ProducerOptions struct {
	// Codec is one of none, gzip, snappy, lz4, zstd; empty for the client's default.
	Codec string
	// Idempotent and Plain ask for it and against it; neither for the client's default.
	Idempotent, Plain bool
	TransactionalID   string
	AutoCreate        bool
	RequestBytesMax   int
}

type MemberOptions struct {
	Group      string
	Topic      string
	Strategy   string
	InstanceID string
}

// Client is one of the libraries. What it does not have is answered with checks.Unsupported.
type Client interface {
	// Version is of the library that was built in.
	Version() string
	// Faults are the client's own, by the name of the check that they are in the way of.
	Faults() map[string]string
	Admin() (Admin, error)
	Producer(ProducerOptions) (Producer, error)
	// Reader reads partitions from the given offsets, without a group.
	Reader(topic string, starts map[int32]int64, readCommitted bool) (Reader, error)
	Member(MemberOptions) (Member, error)
	// Transactions opens a producer that must have a transactional id.
	Transactions(transactionalID string) (Transactions, error)
	// Copy reads so many records as a member of a group, and writes them to another topic in one transaction with the
	// offsets of the group.
	Copy(copying Copying) error
	// ErrorCode is Kafka's, 0 when the error has none.
	ErrorCode(error) int
	// IsFenced tells whether a producer was told that another one has its transactional id.
	IsFenced(error) bool
}

type Copying struct {
	Group, Source, Target, TransactionalID string
	Count                                  int
	Commit                                 bool
}

type Producer interface {
	// Send returns once all records are acknowledged, with the place of each.
	Send(topic string, records ...Record) ([]Place, error)
	Close() error
}

type Transactions interface {
	Producer
	Begin() error
	Commit() error
	Abort() error
}

type Reader interface {
	// Poll returns after the first records, or without any after the wait.
	Poll(wait time.Duration) ([]Record, error)
	Seek(partition int32, offset int64) error
	Close() error
}

type Member interface {
	Poll(wait time.Duration) ([]Record, error)
	// Assignment is in order.
	Assignment() []int32
	Commit(offsets map[int32]int64, metadata string) error
	Close() error
}

type Cluster struct {
	ID         string
	Brokers    []int32
	Controller int32
}

type Admin interface {
	CreateTopic(topic string, partitions int32, configs map[string]string) error
	DeleteTopic(topic string) error
	// Topics answers the count of partitions of each.
	Topics() (map[string]int, error)
	// AddPartitions takes the new count of them.
	AddPartitions(topic string, count int32) error
	TopicConfigs(topic string) (map[string]string, error)
	AlterTopicConfig(topic, name, value string) error
	BrokerConfigs(broker int32) (map[string]string, error)
	DeleteRecords(topic string, partition int32, before int64) error
	// Offset is of Earliest or Latest.
	Offset(topic string, partition int32, of int64) (int64, error)
	// OffsetForTime is of the first record at the time or later, -1 when there is none.
	OffsetForTime(topic string, partition int32, at time.Time) (int64, error)
	Groups() ([]string, error)
	DescribeGroup(group string) (state string, members int, err error)
	DeleteGroup(group string) error
	// GroupOffset is -1 when nothing is committed.
	GroupOffset(group, topic string, partition int32) (offset int64, metadata string, err error)
	AlterGroupOffset(group, topic string, partition int32, offset int64) error
	Cluster() (Cluster, error)
	ACLs() error
	Close() error
}
