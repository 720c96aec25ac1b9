using System.Globalization;
using System.Text.RegularExpressions;
using Netwright.Storage;
using Netwright.Training.Callbacks;
using Netwright.Training.Metrics;

namespace Netwright;

/// <summary>Saves the model after each epoch, or after those that are better than all before.</summary>
public sealed partial class ModelCheckpoint : Callback
{
    private readonly string path;
    private readonly MonitoredQuantity monitored;
    private readonly bool saveBestOnly;
    private readonly double? initialValueThreshold;

    /// <summary>Sets where and when to save.</summary>
    /// <param name="path">
    /// The safetensors file, each time replaced. Its name, not its folder, may hold <c>{epoch}</c> (from 1) and the names of what the run measures, each with a
    /// .NET format behind a colon if wanted: <c>digits-{epoch:00}-{val_loss:0.000}.safetensors</c>.
    /// </param>
    /// <param name="monitor">The quantity that decides which epoch is better: loss, accuracy or the name of a metric of the run, with val_ before it for the validation samples. It matters only with <paramref name="saveBestOnly"/>.</param>
    /// <param name="saveBestOnly">Whether only epochs are saved that are better than all before: in this run, and in those before it that saved the file (<see cref="InitialValueThreshold"/>).</param>
    /// <param name="mode">Which values are better.</param>
    /// <exception cref="ArgumentException">A placeholder stands in the folder. That a run does not measure what is monitored is reported when it begins.</exception>
    public ModelCheckpoint(string path, string monitor = Quantities.ValidationLoss, bool saveBestOnly = false, MonitorMode mode = MonitorMode.Auto)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        this.path = Path.GetFullPath(path);
        this.saveBestOnly = saveBestOnly;
        monitored = new MonitoredQuantity(monitor, mode);
        if (Placeholder.IsMatch(Path.GetDirectoryName(this.path) ?? ""))
            throw new ArgumentException($"A placeholder stands in the file's name, not in its folder: {path}", nameof(path));
    }

    /// <summary>
    /// With <c>saveBestOnly</c>, the value that an epoch has to be better than to be saved: Keras's <c>initial_value_threshold</c>. Null, the default, is the
    /// value that the file was saved with, if it is there and of this network, so that a further Fit replaces no better model; else none. <see cref="double.PositiveInfinity"/>,
    /// or <see cref="double.NegativeInfinity"/> where more is better, begins anew: do so after the loss has changed, whose values are no longer comparable.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN.</exception>
    public double? InitialValueThreshold
    {
        get => initialValueThreshold;
        init
        {
            CallbackGuard.Require(value is not double.NaN, value ?? 0, "a number", nameof(InitialValueThreshold));
            initialValueThreshold = value;
        }
    }

    /// <summary>Checks the placeholders, and that files can be written in the folder, which is made if it is not there.</summary>
    /// <param name="context">The run.</param>
    /// <exception cref="ArgumentException">This run does not measure what is monitored, or what the path holds, or a format in it does not exist.</exception>
    /// <exception cref="IOException">The folder cannot be written to, or the path is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public override void OnFitBegin(TrainingContext context)
    {
        if (saveBestOnly)
            monitored.Begin(context, this);

        AtomicFile.Prepare(PathOf(context));
        if (saveBestOnly && !context.IsResumed)
            BeginAtKnown(context);
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context)
    {
        if (!saveBestOnly)
            context.Save(PathOf(context));
        else if (monitored.Improves(context))
            context.Save(PathOf(context), monitored.Name);
    }

    /// <inheritdoc/>
    public override void KeepState(CheckpointState state) => monitored.KeepState(state);

    [GeneratedRegex(@"\{(?<name>\w+)(:(?<format>[^{}]+))?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder { get; }

    // A path with placeholders names files by their epochs and values, of which none is the one that this run would replace.
    private void BeginAtKnown(TrainingContext context)
    {
        if (initialValueThreshold is { } given)
        {
            monitored.BeginAt(given);
        }
        else if (!Placeholder.IsMatch(path) && context.SavedValue(path, monitored.Name) is { } saved)
        {
            monitored.BeginAt(saved);
            context.Note(FormattableString.Invariant($"{path} was saved with {monitored.Name} {saved:G6}, and is replaced only by a model that is better. Delete it to begin anew."));
        }
    }

    private string PathOf(TrainingContext context) => Placeholder.Replace(path, placeholder =>
    {
        string name = placeholder.Groups["name"].Value, format = placeholder.Groups["format"].Value;
        if (name == "epoch")
            return Text(context.Epoch, format, placeholder.Value);
        if (!context.Quantities.Contains(name))
            throw new ArgumentException($"The checkpoint's path holds {placeholder.Value}, which this run does not measure; it may hold epoch, {string.Join(", ", context.Quantities)}.");
        return Text(context[name], format, placeholder.Value);
    });

    private static string Text(IFormattable number, string format, string placeholder)
    {
        try
        {
            // NaN, as which a quantity begins, takes any format.
            _ = 0.0.ToString(number is double ? format : "", CultureInfo.InvariantCulture);
            return number.ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException exception)
        {
            throw new ArgumentException($"The checkpoint's path holds {placeholder}; \"{format}\" is no .NET format of that number.", exception);
        }
    }
}
