using System.Diagnostics.CodeAnalysis;

namespace Digits;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    private const int MnistEpochs = 5;

    /// <summary>What <c>--help</c> prints.</summary>
    public static string Help { get; } =
        $"""
        Description:
          Trains a network on handwritten digits: without options, on 5,000 that the program carries.

        Usage:
          Digits [options]

        Options:
          --network <NAME>  What to train: {DigitNetworks.Names} [default: {DigitNetworks.Default}]
          --data <FOLDER>   Use MNIST: a folder with its four files, gzipped or unpacked
          --download        Use MNIST, and fetch what the cache lacks of it (11.6 MB)
          --cache <FOLDER>  Where --download keeps its files [default: {Mnist.CacheFolder}]
          --mirror <URL>    Where --download fetches from, instead of the usual mirrors
          --epochs <N>      Passes over the training digits [default: {DigitNetworks.EmbeddedEpochs(DigitNetworks.Default)}, of a convnet {DigitNetworks.EmbeddedEpochs("convnet")}, for MNIST {MnistEpochs}]
          --batch <N>       Digits in an optimizer step [default: 32]
          --seed <N>        Seed of the parameters, the orders and dropout [default: 42]
          --threads <N>     Threads to train on, 0 for as many as pay off; the result is the same [default: 0]
          --validation <P>  Percent of the training digits to validate each epoch on instead [default: 0]
          --model <PATH>    Where to save the trained model [default: digits.safetensors]
          --report <PATH>   Write a page and a picture of the training: to a folder, or to a file .html and one beside it
          -?, -h, --help    Show help and usage information
          --version         Show version information

        """;

    /// <summary>Whether this build can fetch MNIST. Without it a NativeAOT executable is half as large (see the project file), because it needs no HTTPS.</summary>
    [FeatureSwitchDefinition("Digits.CanDownload")]
    public static bool CanDownload => !AppContext.TryGetSwitch("Digits.CanDownload", out bool can) || can;

    /// <summary>The name of the network.</summary>
    public required string Network { get; init; }

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

    /// <summary>The share of the training digits to validate on.</summary>
    public double Validation { get; private init; }

    /// <summary>Where to write the report; null for none.</summary>
    public ReportFiles? Report { get; private init; }

    /// <summary>Where to save the model.</summary>
    public required string Model { get; init; }

    /// <summary>Whether the embedded digits are trained on.</summary>
    public bool IsEmbedded => Data is null && !Download;

    /// <summary>Reads the command line. Its errors are empty afterwards if the options are valid.</summary>
    public static Options From(CommandLine command)
    {
        string? data = command.Value("--data"), cache = command.Value("--cache"), mirror = command.Value("--mirror"), model = command.Value("--model");
        string? report = command.Value("--report");
        string network = command.Value("--network") ?? DigitNetworks.Default;
        bool download = command.Flag("--download"), isKnown = DigitNetworks.Has(network);
        var options = new Options
        {
            Network = network,
            Data = data,
            Download = download,
            Cache = cache ?? Mnist.CacheFolder,
            Mirrors = mirror is null ? Mnist.Mirrors : Address(mirror) is { } address ? [address] : [],
            Epochs = command.Number("--epochs", 1) ?? (isKnown && data is null && !download ? DigitNetworks.EmbeddedEpochs(network) : MnistEpochs),
            Batch = command.Number("--batch", 1) ?? 32,
            Seed = command.Number("--seed", int.MinValue) ?? 42,
            Threads = command.Number("--threads", 0) ?? 0,
            Validation = (command.Number("--validation", 0) ?? 0) / 100.0,
            Report = report is null ? null : ReportFiles.Of(report),
            Model = model ?? "digits.safetensors",
        };
        command.End();

        command.Require(isKnown, $"--network takes one of {DigitNetworks.Names}, not \"{options.Network}\".");
        command.Require(!download || CanDownload, "--download is left out of this build; --data reads MNIST from a folder.");
        command.Require(!download || data is null, "--data reads MNIST from a folder and --download fetches it; give one of them.");
        command.Require(download || cache is null, "--cache says something about --download, which is not given.");
        command.Require(download || mirror is null, "--mirror says something about --download, which is not given.");
        command.Require(options.Mirrors.Count > 0, $"--mirror takes an address such as https://example.org/mnist/, not \"{mirror}\".");
        command.Require(options.Validation < 1, "--validation takes a percentage below 100.");
        command.Require(report is null || Reports.AreIncluded, "--report is left out of this build; dotnet run has it, and dotnet publish -p:Report=true.");
        command.Require(report is null || !File.Exists(report) || options.Report!.Page == report, $"--report takes a folder or a file .html, not the file \"{report}\".");
        command.Require(IsFilePath(options.Model), $"--model takes the path of a file in a folder that exists, not \"{model}\".");
        return options;
    }

    // Checked before the training, so that it is not lost to a path that cannot be written.
    private static bool IsFilePath(string path) =>
        path.Length > 0 && !Directory.Exists(path) && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)));

    // With a slash at its end, so that file names are appended and do not replace the last part.
    private static Uri? Address(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? address : null;
}
