using System.Runtime.InteropServices;
using Netwright.Benchmarks.Compare;

namespace Netwright.Benchmarks.Publish;

/// <summary>A way to publish a program.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Properties">What it says to the build.</param>
internal sealed record Publication(string Name, params IReadOnlyList<string> Properties)
{
    /// <summary>With .NET installed beside it.</summary>
    public static Publication FrameworkDependent { get; } = new("framework-dependent", "-p:PublishAot=false", "-p:PublishTrimmed=false", "--self-contained=false");

    /// <summary>With the parts of .NET that it needs; the project asks for the trimming.</summary>
    public static Publication Trimmed { get; } = new("trimmed", "-p:PublishAot=false", "--self-contained");

    /// <summary>One native executable.</summary>
    public static Publication Native { get; } = new("NativeAOT");

    /// <summary>Publishes a project into a folder, for the machine that this is.</summary>
    /// <exception cref="InvalidOperationException">It cannot be published; the message is what the build printed.</exception>
    public void Publish(string project, string folder) => Commands.Run(
        "dotnet", ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "--nologo", "-v", "quiet", .. Properties]);
}
