package segment

import (
	"context"
	"errors"
	"maps"
	"slices"
	"sync"
	"time"

	"chronik/compat/checks"
	"chronik/compat/features"
	"github.com/segmentio/kafka-go"
)

type member struct {
	connection Client
	client     *kafka.Client
	group      *kafka.ConsumerGroup
	options    features.MemberOptions
	records    chan features.Record
	stop       context.CancelFunc
	stopped    chan struct{}
	lock       sync.Mutex
	generation *kafka.Generation
	owned      map[int32]bool
}

func (c Client) Member(options features.MemberOptions) (features.Member, error) {
	if options.Strategy != features.Range {
		return nil, checks.Unsupported("its groups are eager")
	}
	if options.InstanceID != "" {
		return nil, checks.Unsupported("it has no group.instance.id")
	}
	group, err := kafka.NewConsumerGroup(kafka.ConsumerGroupConfig{
		ID:                options.Group,
		Brokers:           []string{c.Bootstrap},
		Topics:            []string{options.Topic},
		GroupBalancers:    []kafka.GroupBalancer{kafka.RangeGroupBalancer{}},
		HeartbeatInterval: 500 * time.Millisecond,
		SessionTimeout:    6 * time.Second,
		RebalanceTimeout:  20 * time.Second,
		JoinGroupBackoff:  200 * time.Millisecond,
		StartOffset:       kafka.FirstOffset,
	})
	if err != nil {
		return nil, err
	}
	ctx, stop := context.WithCancel(context.Background())
	m := &member{
		connection: c,
		client:     c.client(),
		group:      group,
		options:    options,
		records:    make(chan features.Record),
		stop:       stop,
		stopped:    make(chan struct{}),
		owned:      map[int32]bool{},
	}
	go m.consume(ctx)
	return m, nil
}

// consume takes part in one generation of the group after the other.
func (m *member) consume(ctx context.Context) {
	defer close(m.stopped)
	for {
		generation, err := m.group.Next(ctx)
		if ctx.Err() != nil || errors.Is(err, kafka.ErrGroupClosed) {
			return
		}
		if err != nil {
			continue
		}
		m.lock.Lock()
		m.generation = generation
		m.owned = map[int32]bool{}
		m.lock.Unlock()
		for _, assigned := range generation.Assignments[m.options.Topic] {
			generation.Start(func(ctx context.Context) { m.read(ctx, generation, assigned) })
		}
	}
}

// read brings the records of a partition until the generation ends.
func (m *member) read(ctx context.Context, generation *kafka.Generation, assigned kafka.PartitionAssignment) {
	reader := m.connection.partitionReader(m.options.Topic, assigned.ID, false)
	defer reader.Close()
	if err := reader.SetOffset(assigned.Offset); err != nil {
		return
	}
	m.own(generation, int32(assigned.ID), true)
	defer m.own(generation, int32(assigned.ID), false)
	forward(ctx, reader, m.records)
}

func (m *member) own(generation *kafka.Generation, partition int32, isOwned bool) {
	m.lock.Lock()
	defer m.lock.Unlock()
	if m.generation != generation {
		return
	}
	if isOwned {
		m.owned[partition] = true
	} else {
		delete(m.owned, partition)
	}
}

func (m *member) Assignment() []int32 {
	m.lock.Lock()
	defer m.lock.Unlock()
	return slices.Sorted(maps.Keys(m.owned))
}

func (m *member) Poll(wait time.Duration) ([]features.Record, error) {
	return features.Gather(m.records, wait), nil
}

// Commit is of the client, as that of a generation takes no metadata.
func (m *member) Commit(offsets map[int32]int64, metadata string) error {
	m.lock.Lock()
	generation := m.generation
	m.lock.Unlock()
	if generation == nil {
		return errors.New("not a member yet")
	}
	ctx, cancel := timeLimit()
	defer cancel()
	commits := []kafka.OffsetCommit{}
	for partition, offset := range offsets {
		commits = append(commits, kafka.OffsetCommit{Partition: int(partition), Offset: offset, Metadata: metadata})
	}
	response, err := m.client.OffsetCommit(ctx, &kafka.OffsetCommitRequest{
		GroupID:      generation.GroupID,
		GenerationID: int(generation.ID),
		MemberID:     generation.MemberID,
		Topics:       map[string][]kafka.OffsetCommit{m.options.Topic: commits},
	})
	if err != nil {
		return err
	}
	return commitFault(response)
}

func commitFault(response *kafka.OffsetCommitResponse) error {
	var fault error
	for _, partitions := range response.Topics {
		for _, partition := range partitions {
			fault = errors.Join(fault, partition.Error)
		}
	}
	return fault
}

func (m *member) Close() error {
	m.stop()
	<-m.stopped
	return m.group.Close()
}
