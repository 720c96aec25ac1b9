using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Netwright.Samples.Tests.Playground;

public sealed class PlaygroundTests(WebApplicationFactory<Program> service) : IClassFixture<WebApplicationFactory<Program>>
{
    private const string Rush = """{"temperature": 30, "rain": 0, "time": "18:00:00", "holiday": false, "sky": "Clear", "district": "centre"}""";

    private readonly HttpClient client = service.CreateClient();

    [Fact]
    public async Task A_warm_evening_of_a_working_day_is_busy_and_a_wet_night_is_quiet()
    {
        JsonElement evening = await Predict(Rush, HttpStatusCode.OK), night = await Predict(Rush.Replace("18:00", "03:00").Replace("\"rain\": 0", "\"rain\": 9"), HttpStatusCode.OK);

        Assert.Equal(("Busy", "Quiet"), (evening.GetProperty("demand").GetString(), night.GetProperty("demand").GetString()));
        Assert.Equal(["Quiet", "Normal", "Busy"], evening.GetProperty("probabilities").EnumerateObject().Select(static one => one.Name));
        Assert.Equal(1, evening.GetProperty("probabilities").EnumerateObject().Sum(static one => one.Value.GetDouble()), 1e-5);
        Assert.Equal(evening.GetProperty("probabilities").GetProperty("Busy").GetSingle(), evening.GetProperty("probability").GetSingle());
    }

    [Theory]
    [InlineData("\"rain\": 0, ", "", "rain")]
    [InlineData("\"Clear\"", "\"Foggy\"", "sky")]
    [InlineData("\"Clear\"", "1", "sky")]
    [InlineData("\"18:00:00\"", "\"noon\"", "time")]
    [InlineData("30", "\"warm\"", "temperature")]
    [InlineData("30", "1e6", "temperature")]
    [InlineData("\"rain\": 0", "\"rain\": -3", "rain")]
    [InlineData("\"centre\"", "\"moon\"", "district")]
    [InlineData("\"centre\"", "null", "district")]
    [InlineData("\"holiday\"", "\"hollyday\"", "hollyday")]
    public async Task A_bad_member_is_named_by_the_problem(string good, string bad, string member)
    {
        JsonElement problem = await Predict(Rush.Replace(good, bad), HttpStatusCode.BadRequest);

        Assert.Equal(400, problem.GetProperty("status").GetInt32());
        Assert.Contains(member, problem.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task What_is_no_hour_at_all_is_a_problem_too(string body) => await Predict(body, HttpStatusCode.BadRequest);

    [Fact]
    public async Task The_schema_is_that_of_the_record()
    {
        JsonElement document = await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", TestContext.Current.CancellationToken);
        JsonElement schemas = document.GetProperty("components").GetProperty("schemas"), hour = schemas.GetProperty("Hour");

        Assert.Equal(["temperature", "rain", "time", "holiday", "sky", "district"], hour.GetProperty("properties").EnumerateObject().Select(static property => property.Name));
        Assert.Equal(6, hour.GetProperty("required").GetArrayLength());
        Assert.Equal(45, hour.GetProperty("properties").GetProperty("temperature").GetProperty("maximum").GetDouble());
        Assert.Equal(["Clear", "Cloudy", "Overcast"], schemas.GetProperty("Sky").GetProperty("enum").EnumerateArray().Select(static value => value.GetString()));
    }

    [Fact]
    public async Task Many_requests_at_once_get_the_same_answer()
    {
        string first = (await Predict(Rush, HttpStatusCode.OK)).ToString();

        JsonElement[] answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Predict(Rush, HttpStatusCode.OK)));

        Assert.All(answers, answer => Assert.Equal(first, answer.ToString()));
    }

    private async Task<JsonElement> Predict(string body, HttpStatusCode expected)
    {
        using StringContent content = new(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await client.PostAsync("/predict", content, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == expected, $"{(int)response.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}
