using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Netwright.Benchmarks.Load;

/// <summary>Connections that each send the next request as soon as the last is answered.</summary>
internal sealed class Clients : IDisposable
{
    // Hours with an obvious demand.
    private static readonly (byte[] Hour, string Answer)[] Samples =
    [
        Sample("""{"temperature": 30, "rain": 0, "time": "18:00:00", "holiday": false, "sky": "Clear", "district": "centre"}""", "Busy"),
        Sample("""{"temperature": 25, "rain": 0, "time": "08:00:00", "holiday": false, "sky": "Clear", "district": "harbour"}""", "Busy"),
        Sample("""{"temperature": -4, "rain": 8, "time": "03:00:00", "holiday": false, "sky": "Overcast", "district": "hills"}""", "Quiet"),
        Sample("""{"temperature": 0, "rain": 5, "time": "23:30:00", "holiday": true, "sky": "Cloudy", "district": "centre"}""", "Quiet"),
    ];

    private readonly HttpClient client;
    private readonly int connections;
    private long requests, failures;

    /// <summary>So many of them to one address.</summary>
    public Clients(Uri address, int connections)
    {
        this.connections = connections;
        client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseProxy = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
    }

    /// <summary>What was asked and answered until now, and how much of it not by 200 or not rightly.</summary>
    public (long Requests, long Failures) Count => (Interlocked.Read(ref requests), Interlocked.Read(ref failures));

    /// <summary>Sends for so long.</summary>
    public Task Run(TimeSpan time, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        return Task.WhenAll(Enumerable.Range(0, connections).Select(connection => Task.Run(
            async () =>
            {
                for (int i = connection; Stopwatch.GetElapsedTime(start) < time; i++)
                {
                    (byte[] hour, string answer) = Samples[i % Samples.Length];
                    bool right = await Ask(hour, answer, cancellation);
                    Interlocked.Increment(ref requests);
                    if (!right)
                        Interlocked.Increment(ref failures);
                }
            },
            cancellation)));
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => client.Dispose();

    private static (byte[] Hour, string Answer) Sample(string hour, string demand) => (Encoding.UTF8.GetBytes(hour), $$"""{"demand":"{{demand}}",""");

    private async Task<bool> Ask(byte[] hour, string answer, CancellationToken cancellation)
    {
        using ByteArrayContent content = new(hour);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using HttpResponseMessage response = await client.PostAsync("/predict", content, cancellation);
            return response.StatusCode == HttpStatusCode.OK && (await response.Content.ReadAsStringAsync(cancellation)).StartsWith(answer, StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException { InnerException: TimeoutException })
        {
            return false;
        }
    }
}
