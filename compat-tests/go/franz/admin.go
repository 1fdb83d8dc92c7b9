package franz

import (
	"errors"
	"time"

	"chronik/compat/features"
	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kerr"
)

type admin struct {
	client *kadm.Client
}

func (c Client) Admin() (features.Admin, error) {
	client, err := c.open()
	if err != nil {
		return nil, err
	}
	return admin{kadm.NewClient(client)}, nil
}

func (a admin) CreateTopic(topic string, partitions int32, configs map[string]string) error {
	ctx, cancel := timeLimit()
	defer cancel()
	given := map[string]*string{}
	for name, value := range configs {
		given[name] = &value
	}
	_, err := a.client.CreateTopic(ctx, partitions, 1, given, topic)
	return err
}

func (a admin) DeleteTopic(topic string) error {
	ctx, cancel := timeLimit()
	defer cancel()
	_, err := a.client.DeleteTopic(ctx, topic)
	return err
}

func (a admin) Topics() (map[string]int, error) {
	ctx, cancel := timeLimit()
	defer cancel()
	topics, err := a.client.ListTopics(ctx)
	counts := map[string]int{}
	for name, topic := range topics {
		counts[name] = len(topic.Partitions)
	}
	return counts, err
}

func (a admin) AddPartitions(topic string, count int32) error {
	ctx, cancel := timeLimit()
	defer cancel()
	responses, err := a.client.UpdatePartitions(ctx, int(count), topic)
	return errors.Join(err, responses.Error())
}

func (a admin) TopicConfigs(topic string) (map[string]string, error) {
	ctx, cancel := timeLimit()
	defer cancel()
	configs, err := a.client.DescribeTopicConfigs(ctx, topic)
	if err != nil {
		return nil, err
	}
	return configValues(configs.On(topic, nil))
}

func (a admin) BrokerConfigs(broker int32) (map[string]string, error) {
	ctx, cancel := timeLimit()
	defer cancel()
	configs, err := a.client.DescribeBrokerConfigs(ctx, broker)
	if err != nil {
		return nil, err
	}
	return configValues(configs[0], configs[0].Err)
}

func configValues(resource kadm.ResourceConfig, err error) (map[string]string, error) {
	values := map[string]string{}
	for _, config := range resource.Configs {
		values[config.Key] = config.MaybeValue()
	}
	return values, errors.Join(err, resource.Err)
}

func (a admin) AlterTopicConfig(topic, name, value string) error {
	ctx, cancel := timeLimit()
	defer cancel()
	change := kadm.AlterConfig{Op: kadm.SetConfig, Name: name, Value: &value}
	responses, err := a.client.AlterTopicConfigs(ctx, []kadm.AlterConfig{change}, topic)
	if err != nil {
		return err
	}
	response, err := responses.On(topic, nil)
	return errors.Join(err, response.Err)
}

func (a admin) DeleteRecords(topic string, partition int32, before int64) error {
	ctx, cancel := timeLimit()
	defer cancel()
	offsets := kadm.Offsets{}
	offsets.AddOffset(topic, partition, before, -1)
	responses, err := a.client.DeleteRecords(ctx, offsets)
	return errors.Join(err, responses.Error())
}

func (a admin) Offset(topic string, partition int32, of int64) (int64, error) {
	ctx, cancel := timeLimit()
	defer cancel()
	list := a.client.ListEndOffsets
	if of == features.Earliest {
		list = a.client.ListStartOffsets
	}
	listed, err := list(ctx, topic)
	if err != nil {
		return 0, err
	}
	found, _ := listed.Lookup(topic, partition)
	return found.Offset, found.Err
}

func (a admin) OffsetForTime(topic string, partition int32, at time.Time) (int64, error) {
	ctx, cancel := timeLimit()
	defer cancel()
	listed, err := a.client.ListOffsetsAfterMilli(ctx, at.UnixMilli(), topic)
	if err != nil {
		return 0, err
	}
	found, _ := listed.Lookup(topic, partition)
	// It answers with the end when there is no such record, and without a time.
	if found.Err == nil && found.Timestamp == -1 {
		return -1, nil
	}
	return found.Offset, found.Err
}

func (a admin) Groups() ([]string, error) {
	ctx, cancel := timeLimit()
	defer cancel()
	groups, err := a.client.ListGroups(ctx)
	return groups.Groups(), err
}

func (a admin) DescribeGroup(group string) (string, int, error) {
	ctx, cancel := timeLimit()
	defer cancel()
	groups, err := a.client.DescribeGroups(ctx, group)
	if err != nil {
		return "", 0, err
	}
	described, err := groups.On(group, nil)
	return described.State, len(described.Members), errors.Join(err, described.Err)
}

func (a admin) DeleteGroup(group string) error {
	ctx, cancel := timeLimit()
	defer cancel()
	_, err := a.client.DeleteGroup(ctx, group)
	return err
}

func (a admin) GroupOffset(group, topic string, partition int32) (int64, string, error) {
	ctx, cancel := timeLimit()
	defer cancel()
	offsets, err := a.client.FetchOffsets(ctx, group)
	found, isThere := offsets.Lookup(topic, partition)
	// A group is there once it has a member or an offset.
	if errors.Is(err, kerr.GroupIDNotFound) || (err == nil && !isThere) {
		return -1, "", nil
	}
	return found.At, found.Metadata, errors.Join(err, found.Err)
}

func (a admin) AlterGroupOffset(group, topic string, partition int32, offset int64) error {
	ctx, cancel := timeLimit()
	defer cancel()
	offsets := kadm.Offsets{}
	offsets.AddOffset(topic, partition, offset, -1)
	return a.client.CommitAllOffsets(ctx, group, offsets)
}

func (a admin) Cluster() (features.Cluster, error) {
	ctx, cancel := timeLimit()
	defer cancel()
	metadata, err := a.client.BrokerMetadata(ctx)
	brokers := metadata.Brokers.NodeIDs()
	return features.Cluster{ID: metadata.Cluster, Brokers: brokers, Controller: metadata.Controller}, err
}

func (a admin) ACLs() error {
	ctx, cancel := timeLimit()
	defer cancel()
	everything := kadm.NewACLs().AnyResource().Allow().AllowHosts().Deny().DenyHosts().
		Operations(kadm.OpAny).ResourcePatternType(kadm.ACLPatternAny)
	results, err := a.client.DescribeACLs(ctx, everything)
	for _, result := range results {
		err = errors.Join(err, result.Err)
	}
	return err
}

func (a admin) Close() error {
	a.client.Close()
	return nil
}
