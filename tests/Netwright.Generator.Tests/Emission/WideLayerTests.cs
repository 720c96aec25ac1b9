using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Emission;

/// <summary>Past 64 panels the calls for a single row are a loop instead of being written out.</summary>
public class WideLayerTests
{
    [Theory]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(1088)]
    [InlineData(1500)]
    public void A_wide_layer_predicts_one_sample_as_it_predicts_two(int units)
    {
        GeneratedProject project = new UserProject($$"""
            using System;
            using Netwright;

            [Network(3)]
            [Dense({{units}}, Activation.Gelu)]
            public partial class Net
            {
                public static bool Run()
                {
                    Net model = new(seed: 1);
                    model.Parameters.Fill(0.5f);
                    for (int i = 0; i < model.Parameters.Length; i++)
                        model.Parameters[i] += i % 101 * 0.01f;

                    float[] inputs = [1, 2, 3, 1, 2, 3], one = new float[OutputLength], two = new float[2 * OutputLength];
                    model.Predict(inputs.AsSpan(0, 3), one);
                    model.PredictBatch(inputs, two);
                    return one.AsSpan().SequenceEqual(two.AsSpan(0, OutputLength)) && one.AsSpan().SequenceEqual(two.AsSpan(OutputLength)) && one[^1] > 0;
                }
            }
            """).Generate();

        Assert.Equal(true, project.Invoke("Net", "Run"));
    }
}
