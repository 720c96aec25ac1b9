using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Digits;
using Netwright;

const int WrongDigitsToDraw = 3;
const int UsageError = 2;
const int Cancelled = 130;

Console.OutputEncoding = Encoding.UTF8;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CommandLine commandLine = new(args);
if (commandLine.Flag("--help") | commandLine.Flag("-h") | commandLine.Flag("-?"))
{
    Console.WriteLine(Options.Help);
    return 0;
}

if (commandLine.Flag("--version"))
{
    Console.WriteLine(typeof(Options).Assembly.GetName().Version!.ToString(3));
    return 0;
}

Options options = Options.From(commandLine);
if (commandLine.Errors.Count > 0)
{
    Console.Error.WriteLine($"{string.Join('\n', commandLine.Errors)}\n--help lists the options.");
    return UsageError;
}

using CancellationTokenSource interruption = new();
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await Run(options, interruption.Token);

// The first signal asks the training to end, a second one ends the program.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !interruption.IsCancellationRequested;
    interruption.Cancel();
}

static async Task<int> Run(Options options, CancellationToken cancellation)
{
    try
    {
        DigitData data = await Load(options, cancellation);
        INetwork<int> model = DigitNetworks.Make(options.Network, options.Seed);
        Console.WriteLine($"{data.Description}\n\n{model.Summary}\n");

        options.Report?.MakeFolder();
        History history = Reports.Watch((verbosity, callbacks) => model.Fit(data.Train, new FitOptions
        {
            Epochs = options.Epochs,
            BatchSize = options.Batch,
            Threads = options.Threads,
            ValidationSplit = options.Validation,
            Verbosity = verbosity,
            Callbacks = options.IsEmbedded ? [.. callbacks, DigitNetworks.EmbeddedRates(options.Network, options.Epochs)] : callbacks,
            CancellationToken = cancellation,
        }));
        if (history.Cancelled)
            return Cancelled;

        Evaluation result = model.Evaluate(data.Test);
        ConfusionMatrix confusion = ConfusionMatrix.Of(model, data.Test);
        Console.WriteLine($"\nTest loss {result.Loss:F4}, test accuracy {100 * result.Accuracy:F2} %\n\n{confusion}");
        ShowMistakes(model, data.Test);
        SaveAndLoad(model, DigitNetworks.Make(options.Network, seed: 0), data.Test, options.Model);
        if (options.Report is { } files)
            Reports.Write(files, model, data.Train, data.Test, history, result, confusion);
        return 0;
    }
    catch (OperationCanceledException)
    {
        Console.Error.WriteLine("Cancelled. The next --download goes on from here.");
        return Cancelled;
    }
    catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException)
    {
        Console.Error.WriteLine(exception.Message);
        return 1;
    }
}

static async Task<DigitData> Load(Options options, CancellationToken cancellation)
{
    if (!options.Download)
        return options.Data is { } folder ? DigitData.FromFolder(folder) : DigitData.Embedded(withCopies: !DigitNetworks.Augments(options.Network));

    if (Options.CanDownload)
        await Fetch(options, cancellation);
    return DigitData.FromFolder(options.Cache);
}

static async Task Fetch(Options options, CancellationToken cancellation)
{
    using HttpClient client = new();
    var progress = new DownloadProgress(Console.Out, bar: !Console.IsOutputRedirected);
    await new Download(client, options.Mirrors, options.Cache, progress).FetchAsync(Mnist.Files, cancellation);
}

static void ShowMistakes(INetwork<int> model, Dataset<int> test)
{
    List<(ReadOnlyMemory<float>, string)> wrong = [];
    Span<float> probabilities = stackalloc float[model.OutputLength];
    for (int i = 0; i < test.Count && wrong.Count < WrongDigitsToDraw; i++)
    {
        model.Predict(test.Input(i), probabilities);
        int actual = test.Target(i)[0], read = Likeliest(probabilities);
        if (read == actual)
            continue;

        wrong.Add((test.Input(i).ToArray(), $"is {actual}, read as {read} ({100 * probabilities[read]:F0} %)"));
    }

    if (wrong.Count > 0)
        DigitArt.Write(Console.Out, wrong);
}

static int Likeliest(ReadOnlySpan<float> probabilities)
{
    int likeliest = 0;
    for (int digit = 1; digit < probabilities.Length; digit++)
        likeliest = probabilities[digit] > probabilities[likeliest] ? digit : likeliest;
    return likeliest;
}

static void SaveAndLoad(INetwork<int> model, INetwork<int> second, Dataset<int> test, string path)
{
    model.Save(path);
    second.Load(path);

    int same = 0;
    Span<float> first = stackalloc float[model.OutputLength], other = stackalloc float[model.OutputLength];
    for (int i = 0; i < test.Count; i++)
    {
        model.Predict(test.Input(i), first);
        second.Predict(test.Input(i), other);
        same += first.SequenceEqual(other) ? 1 : 0;
    }

    Console.WriteLine($"\nSaved to {path} ({new FileInfo(path).Length} bytes) and loaded into a second model: {same} of {test.Count} predictions are the same.");
}
