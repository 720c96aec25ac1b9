using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Emission;

/// <summary>Dropout of whole channels: seen at the gradient of a dense layer's kernel, whose rows are in proportion to the means of the channels.</summary>
public class SpatialDropoutTests
{
    private const string Program = """
        using System;
        using System.Linq;
        using Netwright;

        [Network(3, 2, 20)]
        [SpatialDropout2D(0.5)]
        [GlobalAveragePooling2D]
        [Dense(1, KernelInitializer = KernelInitializer.Zeros, UseBias = false)]
        [Loss(Loss.MeanSquaredError)]
        [Sgd]
        public partial class Net
        {
            /// <summary>How many times the gradient without dropout that with it is, for each channel of each of some samples.</summary>
            public static double[] Run()
            {
                Net model = new(seed: 1);
                float[] gradient = new float[model.Parameters.Length], dropped = new float[gradient.Length];
                double[] factors = new double[20 * 50];
                for (int sample = 0; sample < 50; sample++)
                {
                    Random random = new(sample);
                    float[] input = [.. Enumerable.Range(0, InputLength).Select(_ => random.NextSingle() + 0.5f)];
                    model.Gradient(input, [1f], gradient);
                    model.Gradient(input, [1f], dropped, dropoutSeed: sample);
                    for (int channel = 0; channel < 20; channel++)
                        factors[sample * 20 + channel] = dropped[channel * 16] / gradient[channel * 16];
                }

                return factors;
            }
        }
        """;

    [Fact]
    public void A_channel_is_dropped_or_kept_at_all_of_its_positions()
    {
        double[] factors = (double[])new UserProject(Program).Generate().Invoke("Net", "Run")!;
        Assert.All(factors, factor => Assert.True(factor == 0 || Math.Abs(factor - 2) < 1e-6, $"{factor}"));

        // Of 1000 channels, half: five standard deviations are 79.
        Assert.InRange(factors.Count(factor => factor == 0), 421, 579);
    }
}
