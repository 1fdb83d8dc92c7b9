package franz

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"

	"chronik/compat/features"
	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/twmb/franz-go/pkg/kmsg"
)

type reader struct {
	client *kgo.Client
	topic  string
}

func (c Client) Reader(topic string, starts map[int32]int64, readCommitted bool) (features.Reader, error) {
	partitions := map[int32]kgo.Offset{}
	for partition, start := range starts {
		partitions[partition] = offset(start)
	}
	isolation := kgo.ReadUncommitted()
	if readCommitted {
		isolation = kgo.ReadCommitted()
	}
	client, err := c.open(
		kgo.ConsumePartitions(map[string]map[int32]kgo.Offset{topic: partitions}),
		kgo.FetchIsolationLevel(isolation),
	)
	return reader{client, topic}, err
}

func offset(start int64) kgo.Offset {
	switch start {
	case features.Earliest:
		return kgo.NewOffset().AtStart()
	case features.Latest:
		return kgo.NewOffset().AtEnd()
	default:
		return kgo.NewOffset().At(start)
	}
}

func (r reader) Poll(wait time.Duration) ([]features.Record, error) {
	return poll(r.client, wait)
}

func (r reader) Seek(partition int32, to int64) error {
	if to >= 0 {
		r.client.SetOffsets(map[string]map[int32]kgo.EpochOffset{r.topic: {partition: {Epoch: -1, Offset: to}}})
		return nil
	}
	// SetOffsets knows no earliest and no latest.
	r.client.RemoveConsumePartitions(map[string][]int32{r.topic: {partition}})
	r.client.AddConsumePartitions(map[string]map[int32]kgo.Offset{r.topic: {partition: offset(to)}})
	return nil
}

func (r reader) Close() error {
	r.client.Close()
	return nil
}

func poll(client *kgo.Client, wait time.Duration) ([]features.Record, error) {
	ctx, cancel := context.WithTimeout(context.Background(), wait)
	defer cancel()
	fetches := client.PollFetches(ctx)
	for _, fault := range fetches.Errors() {
		var groupFault *kgo.ErrGroupSession
		// While the broker is away a member is told, and goes on by itself.
		if !errors.Is(fault.Err, context.DeadlineExceeded) && !errors.As(fault.Err, &groupFault) {
			return nil, fault.Err
		}
	}
	records := []features.Record{}
	fetches.EachRecord(func(record *kgo.Record) { records = append(records, fromRecord(record)) })
	return records, nil
}

var balancers = map[string]kgo.GroupBalancer{
	features.Range:       kgo.RangeBalancer(),
	features.Cooperative: kgo.CooperativeStickyBalancer(),
}

type member struct {
	client *kgo.Client
	topic  string
	lock   sync.Mutex
	owned  map[int32]bool
}

func (c Client) Member(options features.MemberOptions) (features.Member, error) {
	m := &member{topic: options.Topic, owned: map[int32]bool{}}
	chosen := append(m.group(options.Group), kgo.Balancers(balancers[options.Strategy]))
	if options.InstanceID != "" {
		chosen = append(chosen, kgo.InstanceID(options.InstanceID))
	}
	client, err := c.open(chosen...)
	m.client = client
	return m, err
}

func (m *member) group(group string) []kgo.Opt {
	return []kgo.Opt{
		kgo.ConsumerGroup(group),
		kgo.ConsumeTopics(m.topic),
		kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()),
		kgo.DisableAutoCommit(),
		kgo.SessionTimeout(6 * time.Second),
		kgo.RebalanceTimeout(20 * time.Second),
		kgo.HeartbeatInterval(500 * time.Millisecond),
		kgo.OnPartitionsAssigned(func(_ context.Context, _ *kgo.Client, partitions map[string][]int32) {
			m.own(partitions, true)
		}),
		kgo.OnPartitionsRevoked(func(_ context.Context, _ *kgo.Client, partitions map[string][]int32) {
			m.own(partitions, false)
		}),
		kgo.OnPartitionsLost(func(_ context.Context, _ *kgo.Client, partitions map[string][]int32) {
			m.own(partitions, false)
		}),
	}
}

func (m *member) own(partitions map[string][]int32, isOwned bool) {
	m.lock.Lock()
	defer m.lock.Unlock()
	for _, partition := range partitions[m.topic] {
		if isOwned {
			m.owned[partition] = true
		} else {
			delete(m.owned, partition)
		}
	}
}

func (m *member) Assignment() []int32 {
	m.lock.Lock()
	defer m.lock.Unlock()
	return slices.Sorted(maps.Keys(m.owned))
}

func (m *member) Poll(wait time.Duration) ([]features.Record, error) {
	return poll(m.client, wait)
}

func (m *member) Commit(offsets map[int32]int64, metadata string) error {
	ctx, cancel := timeLimit()
	defer cancel()
	withMetadata := kgo.PreCommitFnContext(ctx, func(request *kmsg.OffsetCommitRequest) error {
		for t := range request.Topics {
			for p := range request.Topics[t].Partitions {
				request.Topics[t].Partitions[p].Metadata = &metadata
			}
		}
		return nil
	})
	positions := map[int32]kgo.EpochOffset{}
	for partition, at := range offsets {
		positions[partition] = kgo.EpochOffset{Epoch: -1, Offset: at}
	}
	var fault error
	m.client.CommitOffsetsSync(withMetadata, map[string]map[int32]kgo.EpochOffset{m.topic: positions},
		func(_ *kgo.Client, _ *kmsg.OffsetCommitRequest, response *kmsg.OffsetCommitResponse, err error) {
			fault = err
			if response == nil {
				return
			}
			for _, topic := range response.Topics {
				for _, partition := range topic.Partitions {
					fault = errors.Join(fault, kerr.ErrorForCode(partition.ErrorCode))
				}
			}
		})
	return fault
}

func (m *member) Close() error {
	m.client.Close()
	return nil
}

// Copy uses franz-go's session, which is a member of the group and the producer at once.
func (c Client) Copy(copying features.Copying) error {
	m := &member{topic: copying.Source, owned: map[int32]bool{}}
	session, err := kgo.NewGroupTransactSession(append(m.group(copying.Group),
		kgo.SeedBrokers(c.Bootstrap),
		kgo.FetchMaxWait(100*time.Millisecond),
		kgo.TransactionalID(copying.TransactionalID),
		kgo.FetchIsolationLevel(kgo.ReadCommitted()),
		kgo.RequireStableFetchOffsets(),
	)...)
	if err != nil {
		return err
	}
	defer session.Close()
	ctx, cancel := timeLimit()
	defer cancel()
	if err := session.Begin(); err != nil {
		return err
	}
	for count := 0; count < copying.Count; {
		fetches := session.PollFetches(ctx)
		if err := fetches.Err(); err != nil {
			return err
		}
		for _, record := range fetches.Records() {
			copied := &kgo.Record{Topic: copying.Target, Key: record.Key, Value: record.Value}
			if err := session.ProduceSync(ctx, copied).FirstErr(); err != nil {
				return err
			}
			count++
		}
	}
	isCommitted, err := session.End(ctx, kgo.TransactionEndTry(copying.Commit))
	if err == nil && isCommitted != copying.Commit {
		return fmt.Errorf("committed: %t", isCommitted)
	}
	return err
}
