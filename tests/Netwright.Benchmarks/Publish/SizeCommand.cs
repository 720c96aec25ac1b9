using System.CommandLine;
using System.Globalization;

namespace Netwright.Benchmarks.Publish;

/// <summary>The command <c>size</c>: what the Digits sample takes on a disk, published in every way.</summary>
internal static class SizeCommand
{
    private const string Program = "Digits";

    private static readonly string[] Main = [Program, Program + ".exe", Program + ".dll"];

    // Files for debuggers and editors, which a program is handed on without.
    private static readonly string[] Beside = [".pdb", ".dbg", ".xml"];

    /// <summary>What it runs.</summary>
    public static Command Create()
    {
        Command command = new("size", "The published Digits sample.");
        command.SetAction(static _ => Run(Console.Out));
        return command;
    }

    private static void Run(TextWriter output)
    {
        output.WriteLine("The Digits sample, megabytes of the folder without symbols and documentation, and of its executable (with the .dll that it starts)");
        foreach (Publication way in new[] { Publication.FrameworkDependent, Publication.Trimmed, Publication.Native, new Publication("NativeAOT without the download", "-p:Download=false") })
        {
            using TempFolder folder = new();
            way.Publish(Repository.PathOf("samples", Program), folder.Path);
            FileInfo[] files = [.. new DirectoryInfo(folder.Path).EnumerateFiles("*", SearchOption.AllDirectories).Where(static file => !Beside.Contains(file.Extension))];
            IEnumerable<FileInfo> main = files.Where(static file => Main.Contains(file.Name));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {way.Name,-30} {Megabytes(files),7:0.00}  {Megabytes(main),7:0.00}"));
        }
    }

    private static double Megabytes(IEnumerable<FileInfo> files) => files.Sum(static file => file.Length) / 1e6;
}
