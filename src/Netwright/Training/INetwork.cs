using System.ComponentModel;
using System.Runtime.CompilerServices;
using Netwright.Compute;

namespace Netwright;

/// <summary>Any generated network, for code that is the same for all of them: <c>void Report(INetwork network)</c>.</summary>
/// <remarks>Every class with <c>[Network]</c> implements it; one with a loss is an <see cref="INetwork{TTarget}"/> too. It is not meant to be implemented by hand.</remarks>
public interface INetwork
{
    /// <summary>Floats in one input: the constant <c>InputLength</c> of the class.</summary>
    public int InputLength { get; }

    /// <summary>Floats in one output: the constant <c>OutputLength</c> of the class.</summary>
    public int OutputLength { get; }

    /// <summary>Trainable parameters: the constant <c>ParameterCount</c> of the class.</summary>
    public int ParameterCount { get; }

    /// <summary>The table of the layers, as text: the constant <c>Summary</c> of the class.</summary>
    public string Summary { get; }

    /// <summary>The parameters, every tensor at a place of its own, with the padding between them.</summary>
    public Span<float> Parameters { get; }

    /// <summary>The network beneath the public face.</summary>
    /// <remarks>For the library's own use; it may change with any version.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public CompiledNetwork Core { get; }

    /// <summary>Predicts one sample. It can be called from any number of threads at once, and allocates nothing.</summary>
    /// <param name="input"><see cref="InputLength"/> floats.</param>
    /// <param name="output">Receives <see cref="OutputLength"/> floats.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    public void Predict(ReadOnlySpan<float> input, Span<float> output);

    /// <summary>Predicts many samples. It can be called from any number of threads at once, and gives the bits that <see cref="Predict"/> gives.</summary>
    /// <param name="inputs">The samples one after the other, <see cref="InputLength"/> floats each.</param>
    /// <param name="outputs">Receives <see cref="OutputLength"/> floats for each sample.</param>
    /// <exception cref="ArgumentException">The lengths are not those of one and the same number of samples.</exception>
    public void PredictBatch(ReadOnlySpan<float> inputs, Span<float> outputs);

    /// <summary>Writes the parameters to a safetensors file that PyTorch can read too, whole or not at all.</summary>
    /// <param name="path">The file; it is replaced if it exists.</param>
    public void Save(string path);

    /// <summary>Reads the parameters from a safetensors file, and begins with a fresh optimizer; on any error all stays as it is.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is damaged or belongs to another network; the message lists what differs.</exception>
    public void Load(string path);
}

/// <summary>Any generated network with a loss, for code that trains or measures whichever it is given.</summary>
/// <typeparam name="TTarget">The targets' type: int for class numbers, else float.</typeparam>
/// <remarks>Every class with <c>[Network]</c> and <c>[Loss]</c> implements it. It is not meant to be implemented by hand.</remarks>
public interface INetwork<TTarget> : INetwork
    where TTarget : unmanaged
{
    /// <summary>The network beneath the public face.</summary>
    /// <remarks>For the library's own use; it may change with any version.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TrainableNetwork<TTarget> Trainable { get; }

    /// <summary>Trains on a data set.</summary>
    /// <param name="data">The samples.</param>
    /// <param name="options">Epochs, batch size, validation and so on; one epoch in batches of 32 by default.</param>
    /// <returns>Loss and accuracy of each epoch. A cancelled run returns those of the epochs it finished.</returns>
    /// <exception cref="ArgumentException">The data do not fit the network, or an option is out of range; nothing was trained.</exception>
    /// <exception cref="TrainingDivergedException">The loss turned NaN or infinite; the parameters are the last good ones.</exception>
    public History Fit(Dataset<TTarget> data, FitOptions? options = null);

    /// <summary>Trains on a data set and measures another one after each epoch.</summary>
    /// <param name="data">The samples to train on.</param>
    /// <param name="validation">The samples to measure on.</param>
    /// <param name="options">Epochs, batch size and so on.</param>
    /// <inheritdoc cref="Fit(Dataset{TTarget}, FitOptions)"/>
    public History Fit(Dataset<TTarget> data, Dataset<TTarget> validation, FitOptions? options = null);

    /// <summary>Trains on samples that need not fit into memory, which are read beside the training.</summary>
    /// <param name="data">The samples to train on.</param>
    /// <param name="options">Epochs, batch size and so on.</param>
    /// <returns>Loss and accuracy of each epoch. A cancelled run returns those of the epochs it finished.</returns>
    /// <exception cref="ArgumentException">The lengths do not fit the network, or an option is out of range; nothing was trained.</exception>
    /// <exception cref="DataStreamException">A sample could not be read, or does not fit the network; what was learnt before is kept.</exception>
    /// <exception cref="TrainingDivergedException">The loss turned NaN or infinite; the parameters are the last good ones.</exception>
    [OverloadResolutionPriority(-1)]
    public History Fit(DataStream<TTarget> data, FitOptions? options = null);

    /// <summary>Trains on samples that need not fit into memory, and measures a data set after each epoch.</summary>
    /// <param name="data">The samples to train on.</param>
    /// <param name="validation">The samples to measure on.</param>
    /// <param name="options">Epochs, batch size and so on.</param>
    /// <inheritdoc cref="Fit(DataStream{TTarget}, FitOptions)"/>
    [OverloadResolutionPriority(-1)]
    public History Fit(DataStream<TTarget> data, Dataset<TTarget> validation, FitOptions? options = null);

    /// <summary>Trains on a data set, and measures samples that need not fit into memory after each epoch.</summary>
    /// <param name="data">The samples to train on.</param>
    /// <param name="validation">The samples to measure on.</param>
    /// <param name="options">Epochs, batch size and so on.</param>
    /// <inheritdoc cref="Fit(DataStream{TTarget}, FitOptions)"/>
    [OverloadResolutionPriority(-1)]
    public History Fit(Dataset<TTarget> data, DataStream<TTarget> validation, FitOptions? options = null);

    /// <summary>Trains on samples that need not fit into memory, and measures others after each epoch.</summary>
    /// <param name="data">The samples to train on.</param>
    /// <param name="validation">The samples to measure on.</param>
    /// <param name="options">Epochs, batch size and so on.</param>
    /// <inheritdoc cref="Fit(DataStream{TTarget}, FitOptions)"/>
    [OverloadResolutionPriority(-1)]
    public History Fit(DataStream<TTarget> data, DataStream<TTarget> validation, FitOptions? options = null);

    /// <summary>Measures loss and accuracy on a data set.</summary>
    /// <param name="data">The samples.</param>
    /// <param name="threads">The threads to use; 0 for as many as pay off.</param>
    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    public Evaluation Evaluate(Dataset<TTarget> data, int threads = 0);

    /// <summary>Measures metrics beside loss and accuracy.</summary>
    /// <param name="data">The samples.</param>
    /// <param name="metrics">What to measure, as <c>[Metric.Precision(), Metric.Recall()]</c>; the result has them by name.</param>
    /// <param name="threads">The threads to use; 0 for as many as pay off.</param>
    /// <exception cref="ArgumentException">The data or a metric do not fit the network.</exception>
    public Evaluation Evaluate(Dataset<TTarget> data, IReadOnlyList<Metric> metrics, int threads = 0);

    /// <summary>Measures loss and accuracy on samples that need not fit into memory.</summary>
    /// <param name="data">The samples, in the order of their source.</param>
    /// <param name="threads">The threads to use; 0 for as many as pay off.</param>
    /// <exception cref="ArgumentException">The lengths do not fit the network.</exception>
    /// <exception cref="DataStreamException">A sample could not be read, or does not fit the network.</exception>
    [OverloadResolutionPriority(-1)]
    public Evaluation Evaluate(DataStream<TTarget> data, int threads = 0);

    /// <summary>Measures metrics beside loss and accuracy on samples that need not fit into memory.</summary>
    /// <param name="data">The samples, in the order of their source.</param>
    /// <param name="metrics">What to measure, as <c>[Metric.Precision(), Metric.Recall()]</c>; the result has them by name.</param>
    /// <param name="threads">The threads to use; 0 for as many as pay off.</param>
    /// <exception cref="ArgumentException">The lengths or a metric do not fit the network.</exception>
    /// <exception cref="DataStreamException">A sample could not be read, or does not fit the network.</exception>
    [OverloadResolutionPriority(-1)]
    public Evaluation Evaluate(DataStream<TTarget> data, IReadOnlyList<Metric> metrics, int threads = 0);

    /// <summary>Computes the mean loss of a batch and its gradient, for an optimizer or a machine outside; the parameters stay as they are.</summary>
    /// <param name="inputs">The samples one after the other.</param>
    /// <param name="targets">Their targets one after the other.</param>
    /// <param name="gradient">Receives the gradient, laid out as <see cref="INetwork.Parameters"/> and as long.</param>
    /// <param name="dropoutSeed">The seed of dropout's choice, or null to drop nothing.</param>
    /// <returns>The mean loss.</returns>
    /// <exception cref="ArgumentException">The lengths do not fit together.</exception>
    public double Gradient(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets, Span<float> gradient, int? dropoutSeed = null);

    /// <summary>Makes the optimizer as it was before its first step: its moments are forgotten, and the parameters stay. <see cref="INetwork.Load"/> does so too.</summary>
    public void ResetOptimizer();
}
