namespace Netwright.Tests.Networks;

/// <summary>Code over any network gets from it what the class itself gives.</summary>
public class AnyNetworkTests
{
    private static readonly Dataset<float> Values = new([0, 0, 0, 1, 1, 0, 1, 1], [0, 1, 1, 0], 4);
    private static readonly Dataset<int> Labels = new([0, 0, 0, 1, 1, 0, 1, 1], [0, 1, 1, 0], 4);

    [Fact]
    public void The_constants_of_a_class_are_those_of_the_interface()
        => Assert.Equal(
            (AnyValues.InputLength, AnyValues.OutputLength, AnyValues.ParameterCount, AnyValues.Summary),
            Facts(new AnyValues()));

    [Fact]
    public void Networks_of_different_targets_are_used_alike()
        => Assert.Equal([AnyValues.Summary, AnyLabels.Summary, AnyReader.Summary], new INetwork[] { new AnyValues(), new AnyLabels(), new AnyReader() }.Select(static network => network.Summary));

    [Fact]
    public void A_network_predicts_the_same_bits_through_the_interface()
    {
        AnyLabels network = new(seed: 5);
        float[] own = new float[2], any = new float[2], batch = new float[2];

        network.Predict([0.5f, 1], own);
        Predict(network, any);
        ((INetwork)network).PredictBatch([0.5f, 1], batch);

        Assert.Equal(own, any);
        Assert.Equal(own, batch);
        Assert.True(network.Parameters == ((INetwork)network).Parameters);
    }

    [Fact]
    public void A_network_of_values_trains_through_the_interface_as_by_itself() => AssertTrainsAlike(new AnyValues(seed: 3), new AnyValues(seed: 3), Values, static (network, data, options) => network.Fit(data, options));

    [Fact]
    public void A_network_of_labels_trains_through_the_interface_as_by_itself() => AssertTrainsAlike(new AnyLabels(seed: 3), new AnyLabels(seed: 3), Labels, static (network, data, options) => network.Fit(data, options));

    [Fact]
    public void Parameters_go_from_one_network_to_another_through_the_interface()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("any").FullName, "any.safetensors");
        INetwork saved = new AnyReader(seed: 1), loaded = new AnyReader(seed: 2);

        saved.Save(path);
        loaded.Load(path);

        Assert.Equal(saved.Parameters.ToArray(), loaded.Parameters.ToArray());
    }

    [Fact]
    public void A_network_without_a_loss_is_none_that_trains() => Assert.False((INetwork)new AnyReader() is INetwork<float> or INetwork<int>);

    [Fact]
    public void Members_of_the_users_own_do_not_stand_in_for_those_of_the_interface() => Assert.Equal("mine", new AnyReader().Core);

    private static void AssertTrainsAlike<TNetwork, TTarget>(TNetwork any, TNetwork own, Dataset<TTarget> data, Func<TNetwork, Dataset<TTarget>, FitOptions, History> fit)
        where TNetwork : INetwork<TTarget>
        where TTarget : unmanaged
    {
        FitOptions options = new() { Epochs = 3, BatchSize = 2, Verbosity = Verbosity.Silent };

        History history = Train(any, data, options), expected = fit(own, data, options);

        Assert.Equal(expected.Loss, history.Loss);
        Assert.Equal(own.Parameters.ToArray(), any.Parameters.ToArray());
        Assert.Equal(own.Evaluate(data), any.Evaluate(data, [], 1));
    }

    private static History Train<TTarget>(INetwork<TTarget> network, Dataset<TTarget> data, FitOptions options)
        where TTarget : unmanaged
        => network.Fit(data, options);

    private static (int Inputs, int Outputs, int Parameters, string Summary) Facts<TNetwork>(TNetwork network)
        where TNetwork : INetwork
        => (network.InputLength, network.OutputLength, network.ParameterCount, network.Summary);

    private static void Predict<TNetwork>(TNetwork network, Span<float> output)
        where TNetwork : INetwork
        => network.Predict([0.5f, 1], output);
}

[Network(2)]
[Dense(3, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.1)]
public partial class AnyValues;

[Network(2)]
[Dense(3, Activation.Tanh)]
[Dense(2, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class AnyLabels;

[Network(2)]
[Dense(3)]
public partial class AnyReader
{
    public string Core => "mine";
}
