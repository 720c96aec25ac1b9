using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Emission;

public class LastDropoutTests
{
    private const string Program = """
        using System;
        using Netwright;

        [Network(3)]
        [Dense(20, Activation.Tanh)]
        [Dropout(0.5)]
        [Loss(Loss.MeanSquaredError)]
        [Sgd]
        public partial class Net
        {
            private const int Rows = 4;

            /// <summary>The greatest difference between a gradient and the one by central differences, with the same elements dropped.</summary>
            public static double Run()
            {
                Net model = new(seed: 1);
                Random random = new(2);
                float[] inputs = Numbers(random, Rows * InputLength), targets = Numbers(random, Rows * OutputLength);
                float[] gradient = new float[model.Parameters.Length], ignored = new float[gradient.Length];
                model.Gradient(inputs, targets, gradient, dropoutSeed: 3);

                double worst = 0;
                for (int i = 0; i < gradient.Length; i++)
                {
                    float parameter = model.Parameters[i];
                    model.Parameters[i] = parameter + 1f / 128;
                    double above = model.Gradient(inputs, targets, ignored, dropoutSeed: 3);
                    model.Parameters[i] = parameter - 1f / 128;
                    double below = model.Gradient(inputs, targets, ignored, dropoutSeed: 3);
                    model.Parameters[i] = parameter;
                    worst = Math.Max(worst, Math.Abs(gradient[i] - (above - below) * 64));
                }

                return worst;
            }

            private static float[] Numbers(Random random, int count)
            {
                float[] numbers = new float[count];
                for (int i = 0; i < count; i++)
                    numbers[i] = random.NextSingle() * 2 - 1;
                return numbers;
            }
        }
        """;

    [Fact]
    public void The_gradient_behind_a_last_dropout_is_that_of_its_loss()
        => Assert.InRange((double)new UserProject(Program).Generate().Invoke("Net", "Run")!, 0, 1e-5);
}
