using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Digits;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    private const int EmbeddedEpochs = 10;
    private const int MnistEpochs = 5;

    private static readonly Option<string> DataOption = new("--data") { HelpName = "FOLDER", Description = "Use MNIST: a folder with its four files, gzipped or unpacked" };
    private static readonly Option<bool> DownloadOption = new("--download") { Description = "Use MNIST, and fetch what the cache lacks of it (11.6 MB)" };
    private static readonly Option<string> CacheOption = new("--cache") { HelpName = "FOLDER", Description = $"Where --download keeps its files [default: {Mnist.CacheFolder}]" };
    private static readonly Option<string> MirrorOption = new("--mirror") { HelpName = "URL", Description = "Where --download fetches from, instead of the usual mirrors" };
    private static readonly Option<int?> EpochsOption = Number("--epochs", 1, null, $"Passes over the training digits [default: {EmbeddedEpochs}, for MNIST {MnistEpochs}]");
    private static readonly Option<int?> BatchOption = Number("--batch", 1, 32, "Digits in an optimizer step");
    private static readonly Option<int?> SeedOption = Number("--seed", int.MinValue, 42, "Seed of the parameters, the orders and dropout");
    private static readonly Option<int?> ThreadsOption = Number("--threads", 0, 0, "Threads to train on, 0 for as many as pay off; the result is the same");
    private static readonly Option<string> ModelOption = new("--model") { HelpName = "PATH", Description = "Where to save the trained model", DefaultValueFactory = _ => "digits.safetensors" };

    /// <summary>The folder of MNIST's files; null without it.</summary>
    public string? Data { get; private init; }

    /// <summary>Whether to fetch MNIST.</summary>
    public bool Download { get; private init; }

    /// <summary>Where fetched files are kept.</summary>
    public required string Cache { get; init; }

    /// <summary>Where to fetch from.</summary>
    public required IReadOnlyList<Uri> Mirrors { get; init; }

    /// <summary>Passes over the training digits.</summary>
    public int Epochs { get; private init; }

    /// <summary>Digits in an optimizer step.</summary>
    public int Batch { get; private init; }

    /// <summary>The seed of everything random.</summary>
    public int Seed { get; private init; }

    /// <summary>Threads to train on, 0 for as many as pay off.</summary>
    public int Threads { get; private init; }

    /// <summary>Where to save the model.</summary>
    public required string Model { get; init; }

    /// <summary>The command line's grammar, which calls the action with the options.</summary>
    public static RootCommand Command(Func<Options, CancellationToken, Task<int>> action)
    {
        RootCommand command = new("Trains a network on handwritten digits: without options, on 5,000 that the program carries.")
        {
            DataOption, DownloadOption, CacheOption, MirrorOption, EpochsOption, BatchOption, SeedOption, ThreadsOption, ModelOption,
        };
        command.Validators.Add(Check);

        // On a thread of its own: Ctrl+C is listened for only when this call has returned.
        command.SetAction((result, cancellation) => Task.Run(() => action(From(result), cancellation), cancellation));
        return command;
    }

    private static Options From(ParseResult result)
    {
        string? data = result.GetValue(DataOption), mirror = result.GetValue(MirrorOption);
        bool download = result.GetValue(DownloadOption);
        return new Options
        {
            Data = data,
            Download = download,
            Cache = result.GetValue(CacheOption) ?? Mnist.CacheFolder,
            Mirrors = mirror is null ? Mnist.Mirrors : [Address(mirror)!],
            Epochs = result.GetValue(EpochsOption) ?? (data is null && !download ? EmbeddedEpochs : MnistEpochs),
            Batch = result.GetValue(BatchOption)!.Value,
            Seed = result.GetValue(SeedOption)!.Value,
            Threads = result.GetValue(ThreadsOption)!.Value,
            Model = result.GetValue(ModelOption)!,
        };
    }

    private static void Check(CommandResult result)
    {
        bool download = result.GetResult(DownloadOption) is not null;
        if (download && result.GetResult(DataOption) is not null)
            result.AddError("--data reads MNIST from a folder and --download fetches it; give one of them.");

        foreach (Option option in new Option[] { CacheOption, MirrorOption })
        {
            if (!download && result.GetResult(option) is not null)
                result.AddError($"{option.Name} says something about --download, which is not given.");
        }

        if (result.GetResult(MirrorOption) is not null && result.GetValue(MirrorOption) is { } mirror && Address(mirror) is null)
            result.AddError($"--mirror takes an address such as https://example.org/mnist/, not \"{mirror}\".");

        if (result.GetResult(ModelOption) is not null && result.GetValue(ModelOption) is { } model && !IsFilePath(model))
            result.AddError($"--model takes the path of a file in a folder that exists, not \"{model}\".");
    }

    // Asked before the training, not after it.
    private static bool IsFilePath(string path) =>
        path.Length > 0 && !Directory.Exists(path) && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)));

    private static Option<int?> Number(string name, int least, int? fallback, string description)
    {
        Option<int?> option = new(name) { HelpName = "N", Description = description };
        if (fallback is not null)
            option.DefaultValueFactory = _ => fallback;

        option.CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= least)
                return value;

            result.AddError($"{name} takes a whole number{(least == int.MinValue ? "" : $" from {least} on")}, not {text}.");
            return null;
        };
        return option;
    }

    // With a slash at its end, so that file names are appended and do not replace the last part.
    private static Uri? Address(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? address : null;
}
