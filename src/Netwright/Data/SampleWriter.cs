namespace Netwright;

/// <summary>Writes a sample of a <see cref="DataStream{T}"/> to its place in a batch. It runs on the thread that reads the stream.</summary>
/// <typeparam name="TSample">What the source gives for a sample: a line of a file, a record, a row of a query.</typeparam>
/// <typeparam name="T">int for class numbers, float for values.</typeparam>
/// <param name="sample">The sample.</param>
/// <param name="input">Receives the input, every position of it: as many floats as the stream's inputs have.</param>
/// <param name="target">Receives the target, every position of it.</param>
public delegate void SampleWriter<in TSample, T>(TSample sample, Span<float> input, Span<T> target)
    where T : unmanaged;
