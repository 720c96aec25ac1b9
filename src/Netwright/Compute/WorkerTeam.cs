using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Netwright.Compute;

/// <summary>
/// Threads that run one phase after another together. Between phases a member looks for the next one for a few microseconds, then blocks. It looks with
/// plain volatile reads: a PAUSE in a loop makes a hypervisor take the processor away, which was measured to cost 4 to 9 times the whole step.
/// </summary>
internal sealed class WorkerTeam : IDisposable
{
    /// <summary>The most threads that a team has.</summary>
    public const int MostThreads = 1024;

    private const int Looks = 2000;

    // The multiply-adds of a forward pass that a thread needs in a batch to be worth waking: about a tenth of a millisecond of a training step.
    private const long WorkOfThread = 1_000_000;

    private readonly Member[] members;
    private readonly SemaphoreSlim done = new(0);
    private Action<object, int, int>? phase;
    private object? owner;
    private int running;
    private int waiting;
    private ExceptionDispatchInfo? failure;
    private volatile bool ended;

    /// <summary>Starts a team of so many threads, the caller's counted, or of as many as can be started.</summary>
    public WorkerTeam(int threads)
        : this(threads, static thread => thread.Start())
    {
    }

    /// <summary>Starts a team with a way to start its threads.</summary>
    internal WorkerTeam(int threads, Action<Thread> start)
    {
        List<Member> started = [];
        try
        {
            while (started.Count < threads - 1)
                started.Add(new Member(this, started.Count + 1, start));
        }
        catch (Exception exception) when (exception is OutOfMemoryException or ThreadStartException)
        {
            // The machine gives no more threads. Those that there are compute the same bits.
        }

        members = [.. started];
        Threads = members.Length + 1;
    }

    /// <summary>The threads of the team, the caller's counted.</summary>
    public int Threads { get; }

    /// <summary>Starts a team for batches of so many rows: of the threads that were asked for, or else of as many as have work enough each.</summary>
    public static WorkerTeam For(NetworkDescription network, int asked, int rows)
        => new(asked > 0 ? asked : (int)Math.Clamp(network.MultiplyAdds * rows / WorkOfThread, 1, Math.Min(Environment.ProcessorCount, MostThreads)));

    /// <summary>Reports a number of threads that no team can have.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is one.</exception>
    public static void Check(int threads, [CallerArgumentExpression(nameof(threads))] string? name = null)
    {
        if (threads is < 0 or > MostThreads)
            throw new ArgumentOutOfRangeException(name, threads, $"The number of threads is from 1 to {MostThreads}, or 0 for as many as pay off.");
    }

    /// <summary>Runs a phase: the work is called once for each part, on a thread of its own, and the call returns when all are through.</summary>
    /// <remarks>An exception of the work reaches the caller once all parts are through: the caller's own part's, else the first of the others'.</remarks>
    public void Run<T>(T state, Action<T, int, int> work)
        where T : class
    {
        if (members.Length == 0)
        {
            work(state, 0, 1);
            return;
        }

        // The delegate is only ever called with the state it came with.
        phase = Unsafe.As<Action<object, int, int>>(work);
        owner = state;
        failure = null;
        Volatile.Write(ref running, members.Length);
        foreach (Member member in members)
            member.Go();

        try
        {
            work(state, 0, Threads);
        }
        finally
        {
            Wait();
        }

        Volatile.Read(ref failure)?.Throw();
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        ended = true;
        foreach (Member member in members)
            member.Go();
        foreach (Member member in members)
            member.Join();
        done.Dispose();
    }

    private void Wait()
    {
        for (int look = 0; look < Looks; look++)
        {
            if (Volatile.Read(ref running) == 0)
                return;
        }

        // Whoever finishes last releases only if it sees the flag; if it had finished before, the flag is taken back. A member that was held up between
        // counting itself out of the phase before and looking at the flag releases too early, so what it says is only a reason to look again.
        do
        {
            Interlocked.Exchange(ref waiting, 1);
            if (Volatile.Read(ref running) == 0 && Interlocked.Exchange(ref waiting, 0) == 1)
                return;

            done.Wait();
        }
        while (Volatile.Read(ref running) != 0);
    }

    private void Finish()
    {
        if (Interlocked.Decrement(ref running) == 0 && Interlocked.Exchange(ref waiting, 0) == 1)
            done.Release();
    }

    /// <summary>One of the team's own threads.</summary>
    private sealed class Member
    {
        private readonly WorkerTeam team;
        private readonly int part;
        private readonly Thread thread;
        private readonly SemaphoreSlim go = new(0);
        private int calls;
        private int sleeping;

        public Member(WorkerTeam team, int part, Action<Thread> start)
        {
            this.team = team;
            this.part = part;
            thread = new Thread(Loop) { IsBackground = true, Name = $"Netwright {part}" };
            start(thread);
        }

        public void Go()
        {
            Interlocked.Increment(ref calls);
            if (Interlocked.Exchange(ref sleeping, 0) == 1)
                go.Release();
        }

        public void Join()
        {
            thread.Join();
            go.Dispose();
        }

        private void Loop()
        {
            for (int served = 0; ; served++)
            {
                Await(served);
                if (team.ended)
                    return;

                try
                {
                    team.phase!(team.owner!, part, team.Threads);
                }
                catch (Exception exception)
                {
                    Interlocked.CompareExchange(ref team.failure, ExceptionDispatchInfo.Capture(exception), null);
                }

                team.Finish();
            }
        }

        private void Await(int served)
        {
            for (int look = 0; look < Looks; look++)
            {
                if (Volatile.Read(ref calls) != served)
                    return;
            }

            // As above: a caller that was held up between the call before and looking at the flag releases too early.
            do
            {
                Interlocked.Exchange(ref sleeping, 1);
                if (Volatile.Read(ref calls) != served && Interlocked.Exchange(ref sleeping, 0) == 1)
                    return;

                go.Wait();
            }
            while (Volatile.Read(ref calls) == served);
        }
    }
}
