using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public sealed class Service(Digit model)
{
    public async Task<int> AskAsync(Stream stream, CancellationToken cancellation)
    {
        byte[] bytes = new byte[4 * sizeof(float)];
        await stream.ReadExactlyAsync(bytes, cancellation);
        float[] input = new float[Digit.InputLength];
        Buffer.BlockCopy(bytes, 0, input, 0, bytes.Length);
        return await Task.Run(() => model.Classify(input), cancellation);
    }

    public async Task<Evaluation> TrainAsync(Task<(Dataset<int> Train, Dataset<int> Test)> loading, CancellationToken cancellation)
    {
        (Dataset<int> train, Dataset<int> test) = await loading;
        await Task.Run(() => model.Fit(train, new FitOptions { CancellationToken = cancellation }), cancellation);
        return await Task.Run(() => model.Evaluate(test), cancellation);
    }

    public async IAsyncEnumerable<int> AskAllAsync(IAsyncEnumerable<float[]> samples)
    {
        await foreach (float[] sample in samples)
            yield return model.Classify(sample);
    }
}
