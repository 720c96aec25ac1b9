using System.Reflection;
using Netwright.Compute;

namespace Netwright.Tests.Compute;

public class WorkerTeamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Each_part_is_called_once_a_phase(int threads)
    {
        using WorkerTeam team = new(threads);
        int[] calls = new int[threads];
        for (int phase = 0; phase < 1000; phase++)
            team.Run(calls, static (calls, part, parts) => calls[part] += parts);

        Assert.All(calls, count => Assert.Equal(1000 * threads, count));
    }

    [Fact]
    public void Each_part_has_a_thread_of_its_own()
    {
        using WorkerTeam team = new(4);
        int[] threads = new int[4];
        team.Run(threads, static (threads, part, _) => threads[part] = Environment.CurrentManagedThreadId);
        Assert.Equal(4, threads.Distinct().Count());
        Assert.Equal(Environment.CurrentManagedThreadId, threads[0]);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(3, 4)]
    public void Where_no_more_threads_can_be_started_the_team_is_those_that_were(int startable, int threads)
    {
        int started = 0;
        using WorkerTeam team = new(5, thread =>
        {
            if (started == startable)
                throw new OutOfMemoryException();

            started++;
            thread.Start();
        });
        Assert.Equal(threads, team.Threads);
        int[] calls = new int[threads];
        for (int phase = 0; phase < 100; phase++)
            team.Run(calls, static (calls, part, parts) => calls[part] += parts);
        Assert.All(calls, count => Assert.Equal(100 * threads, count));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void A_phase_sees_what_the_phase_before_it_wrote(int threads)
    {
        using WorkerTeam team = new(threads);
        Counters counters = new(threads);
        for (int phase = 0; phase < 20_000; phase++)
        {
            team.Run(counters, static (counters, part, _) => counters.Written[part]++);
            team.Run(counters, static (counters, part, parts) => counters.Stale[part] += counters.Written[(part + 1) % parts] == counters.Written[part] ? 0 : 1);
        }

        Assert.All(counters.Stale, count => Assert.Equal(0, count));
    }

    [Fact]
    public void Members_that_have_gone_to_sleep_wake_up()
    {
        using WorkerTeam team = new(3);
        int[] calls = new int[3];
        for (int phase = 0; phase < 20; phase++)
        {
            Thread.Sleep(5);
            team.Run(calls, static (calls, part, _) => calls[part]++);
        }

        Assert.Equal([20, 20, 20], calls);
    }

    [Fact]
    public void A_slow_member_is_waited_for()
    {
        using WorkerTeam team = new(3);
        int[] calls = new int[3];
        team.Run(calls, static (calls, part, _) =>
        {
            Thread.Sleep(part * 30);
            calls[part]++;
        });
        Assert.Equal([1, 1, 1], calls);
    }

    // A thread that is delayed between two phases releases the waiting caller once too early. No test can cause the delay, so this one releases the caller itself.
    [Fact]
    public void A_caller_that_is_released_too_early_waits_on()
    {
        using WorkerTeam team = new(2);
        int[] calls = new int[2];
        Semaphore(team, "done").Release();
        team.Run(calls, static (calls, part, _) =>
        {
            Thread.Sleep(part * 50);
            calls[part]++;
        });
        Assert.Equal([1, 1], calls);
    }

    [Fact]
    public void A_member_that_is_released_too_early_waits_on()
    {
        using WorkerTeam team = new(2);
        int[] calls = new int[2];
        team.Run(calls, static (calls, part, _) => calls[part]++);
        Semaphore(((Array)Field(team, "members")).GetValue(0)!, "go").Release();
        Thread.Sleep(50);
        Assert.Equal([1, 1], calls);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void An_exception_on_any_thread_reaches_the_caller(int failing)
    {
        using WorkerTeam team = new(4);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => team.Run(new Failure(failing), static (failure, part, _) => failure.At(part)));
        Assert.Equal($"part {failing}", error.Message);
    }

    [Fact]
    public void The_other_parts_are_through_when_an_exception_arrives()
    {
        using WorkerTeam team = new(3);
        int[] calls = new int[3];
        Assert.Throws<InvalidOperationException>(() => team.Run(calls, static (calls, part, _) =>
        {
            if (part == 0)
                throw new InvalidOperationException();

            Thread.Sleep(30);
            calls[part]++;
        }));
        Assert.Equal([0, 1, 1], calls);
    }

    [Fact]
    public void A_team_works_on_after_all_its_parts_have_failed()
    {
        using WorkerTeam team = new(3);
        Assert.Throws<InvalidOperationException>(() => team.Run(new Failure(-1), static (failure, part, _) => failure.At(part)));
        int[] calls = new int[3];
        team.Run(calls, static (calls, part, _) => calls[part]++);
        Assert.Equal([1, 1, 1], calls);
    }

    [Fact]
    public void Disposing_ends_the_threads()
    {
        Thread[] threads = new Thread[3];
        using (WorkerTeam team = new(3))
            team.Run(threads, static (threads, part, _) => threads[part] = Thread.CurrentThread);

        Assert.False(threads[1].IsAlive || threads[2].IsAlive);
    }

    private static SemaphoreSlim Semaphore(object owner, string name) => (SemaphoreSlim)Field(owner, name);

    private static object Field(object owner, string name) => owner.GetType().GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(owner)!;

    private sealed class Counters(int threads)
    {
        public int[] Written { get; } = new int[threads];

        public int[] Stale { get; } = new int[threads];
    }

    private sealed class Failure(int part)
    {
        // -1 stands for all.
        public void At(int current)
        {
            if (part == -1 || part == current)
                throw new InvalidOperationException($"part {current}");
        }
    }
}
