using System.Text.Json.Serialization;
using Netwright;
using Playground;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddOpenApi();
builder.Services.AddProblemDetails();
builder.Services.AddValidation();
builder.Services.Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = true);
builder.Services.ConfigureHttpJsonOptions(static options =>
{
    options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
    options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
    options.SerializerOptions.RespectRequiredConstructorParameters = true;
    options.SerializerOptions.RespectNullableAnnotations = true;
    options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
});

// One model for all requests: predicting is thread-safe.
DemandModel model = new(seed: 1);
model.Fit(Hours.Of(4000, seed: 1), new FitOptions { Epochs = 30, Verbosity = Verbosity.Silent });
builder.Services.AddSingleton(model);

WebApplication app = builder.Build();
app.UseExceptionHandler(static errors => errors.Run(BadRequests.Answer));
app.MapOpenApi();
app.MapPost("/predict", static (Hour hour, DemandModel model) => Answer.Of(model.PredictDetailed(hour)))
    .WithSummary("How busy an hour will be")
    .ProducesProblem(StatusCodes.Status400BadRequest);
app.Run();
