using System.Reflection;
using Netwright.Compute;
using Netwright.Generator.Declaration;
using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Emission;

/// <summary>A budget is kept in what a model really holds, not in an estimate of it.</summary>
public class NetworkCostTests
{
    [Theory]
    [InlineData("[Network(4), Dense(3), Loss(Loss.Huber), Sgd(0.1)]", "float")]
    [InlineData("[Network(17), Dense(33, Activation.Relu), Dense(1, Activation.Sigmoid), Loss(Loss.BinaryCrossentropy), Adam]", "float")]
    [InlineData("[Network(17), Dense(33, Activation.Relu, OutputL2 = 0.1), Dropout(0.1), Dense(1, OutputL1 = 0.1), Loss(Loss.Huber), Adam]", "float")]
    [InlineData("[Network(28, 28), Flatten, Dense(128, Activation.Relu), Dropout(0.2), Dense(10, Activation.Softmax), Loss(Loss.SparseCategoricalCrossentropy), Adam]", "int")]
    [InlineData("[Network(20), Activation(Activation.Tanh), Dense(40, Activation.Gelu, UseBias = false), Dropout(0.5), Dense(5, Activation.Softmax), Loss(Loss.CategoricalCrossentropy), RmsProp(Momentum = 0.9, Centered = true)]", "float")]
    public void The_bytes_of_a_network_are_those_of_its_arrays_once_it_has_trained(string attributes, string target)
    {
        string program = $$"""
            using Netwright;

            {{attributes}}
            public partial class Net
            {
                public static object Run()
                {
                    Net model = new(seed: 1);
                    {{target}}[] targets = new {{target}}[32 * {{(target == "int" ? "1" : "OutputLength")}}];
                    for (int sample = 0; sample < 32; sample++)
                        targets[sample * (targets.Length / 32)] = 1;
                    model.Fit(new Dataset<{{target}}>(new float[32 * InputLength], targets, 32), new FitOptions { Epochs = 1, BatchSize = 32, Threads = 1, Verbosity = Verbosity.Silent });
                    return model.core;
                }
            }
            """;

        object core = new UserProject(program).Generate().Invoke("Net", "Run")!;

        Assert.Equal(Cost(program).Bytes, Arrays(core));
    }

    [Fact]
    public void A_network_without_a_loss_holds_its_parameters_and_one_samples_results()
        => Assert.Equal(sizeof(float) * (20 * 48 + 48 + 48), Cost("[Netwright.Network(20), Netwright.Dense(33, Netwright.Activation.Relu)] public partial class Net;").Bytes);

    [Fact]
    public void An_input_that_is_packed_before_the_first_stage_counts()
        => Assert.Equal(sizeof(float) * (32 + 32), Cost("[Netwright.Network(20), Netwright.Activation(Netwright.Activation.Relu)] public partial class Net;").Bytes);

    private static Cost Cost(string program)
    {
        NetworkModel network = Caching.Edit.Adding([program], "").Values.Single();
        return NetworkCost.Of(PlannedNetwork.Of(network, Inference.Run(network))).Total;
    }

    // The floats and integers of a network beneath its public face, from the generated class down to the library's.
    private static long Arrays(object core)
    {
        long bytes = 0;
        for (Type? type = core.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                bytes += field.GetValue(core) switch
                {
                    AlignedBuffer buffer => sizeof(float) * (long)buffer.Length,
                    float[] array => sizeof(float) * (long)array.Length,
                    int[] array => sizeof(int) * (long)array.Length,
                    object part when part.GetType().Namespace == typeof(AlignedBuffer).Namespace => Arrays(part),
                    _ => 0,
                };
            }
        }

        return bytes;
    }
}
