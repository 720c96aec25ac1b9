using Netwright;
using Netwright.Benchmarks.Publish;
using Netwright.Benchmarks.Start;

Mnist model = new(seed: 1);
float[] inputs = new float[StartTask.Samples * Mnist.InputLength];
int[] labels = new int[StartTask.Samples];
Span<float> output = stackalloc float[Mnist.OutputLength];
model.Predict(inputs.AsSpan(0, Mnist.InputLength), output);
Console.WriteLine(StartTask.Predicted);

model.Fit(new Dataset<int>(inputs, labels, StartTask.Samples), new FitOptions { Epochs = 1, BatchSize = StartTask.Batch, Threads = 1, Verbosity = Verbosity.Silent });
Console.WriteLine(StartTask.Trained);
