using Netwright;

namespace App
{
    internal static partial class Models
    {
        public partial struct Small
        {
            [Network(2)]
            [Dense(2, Activation.Softmax)]
            internal partial class Net
            {
                internal record struct Answer(int Class, float Probability);

                public Answer Ask(float a, float b)
                {
                    Span<float> output = stackalloc float[OutputLength];
                    Predict([a, b], output);
                    int best = Classify(stackalloc[] { a, b });
                    return new Answer(best, output[best]);
                }
            }
        }

        public partial record Big
        {
            [Network(3)]
            [Dense(2, Activation.Softmax)]
            private partial class Net;

            public static int Inputs => Net.InputLength;
        }

        public partial interface IModels
        {
            [Network(4)]
            [Dense(2)]
            protected internal partial class Net;
        }
    }
}
