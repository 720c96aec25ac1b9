using System.Diagnostics;

namespace Netwright.Tests.XorSample;

public class XorTests
{
    [Fact]
    public void The_program_learns_the_exclusive_or()
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(Xor).Assembly.Location);
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("0 xor 0 = 0.00\n0 xor 1 = 1.00\n1 xor 0 = 1.00\n1 xor 1 = 0.00\n", output.ReplaceLineEndings("\n"));
    }
}
