using System.Globalization;
using System.Runtime.CompilerServices;

namespace Netwright.Fuzzing;

/// <summary>
/// Cases that chance makes, numbered from 0, each of a chance of its own, so that the same number makes the same case anywhere. Linked into each project of tests that feeds something with
/// damaged input. NETWRIGHT_FUZZ multiplies the number of cases; NETWRIGHT_FUZZ_CASE runs the one of that number.
/// </summary>
internal static class Fuzz
{
    // What no case takes but one that hangs, on a machine that is busy too.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly int Times = Setting("NETWRIGHT_FUZZ") ?? 1;
    private static readonly int? Only = Setting("NETWRIGHT_FUZZ_CASE");

    /// <summary>Runs so many cases, or that many times more.</summary>
    public static async Task Run(int cases, Func<Random, Task> test, [CallerMemberName] string name = "")
    {
        int first = Only ?? 0, end = Only + 1 ?? cases * Times;
        for (int number = first; number < end; number++)
        {
            string repeat = $"{name} failed in case {number}; NETWRIGHT_FUZZ_CASE={number} repeats it.";
            using Timer watch = new(_ => Environment.FailFast($"{repeat} It hangs."), null, Patience, Timeout.InfiniteTimeSpan);
            try
            {
                await test(new Random(unchecked(number * (int)2654435761)));
            }
            catch (Exception exception)
            {
                throw new FuzzException($"{repeat}\n{exception.Message}", exception);
            }
        }
    }

    /// <summary>The same for what needs no task.</summary>
    public static Task Run(int cases, Action<Random> test, [CallerMemberName] string name = "") => Run(
        cases,
        random =>
        {
            test(random);
            return Task.CompletedTask;
        },
        name);

    private static int? Setting(string name)
        => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}

/// <summary>A case that failed, with the number that repeats it.</summary>
internal sealed class FuzzException(string message, Exception inner) : Exception(message, inner);
