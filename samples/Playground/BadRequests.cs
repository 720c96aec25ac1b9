using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Playground;

/// <summary>Turns what cannot be read, or packed for the network, into a problem that names the member.</summary>
internal static class BadRequests
{
    /// <summary>Answers an exception: the sender's mistakes with 400 and what is wrong, others with 500 and nothing.</summary>
    public static Task Answer(HttpContext context)
    {
        string? detail = context.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            BadHttpRequestException { InnerException: JsonException json } => Detail(json),
            BadHttpRequestException bad => bad.Message,
            ArgumentException argument => argument.Message,
            _ => null,
        };
        ProblemHttpResult problem = detail is null
            ? TypedResults.Problem(statusCode: StatusCodes.Status500InternalServerError)
            : TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest);
        return problem.ExecuteAsync(context);
    }

    // Where members are missing, the message names them. Where a value cannot be read, the path does.
    private static string Detail(JsonException exception)
        => exception.Path is { Length: > 2 } path ? $"{path[2..]} cannot be read: {Sentence(exception.Message)}" : Sentence(exception.Message);

    // Cut off: the path again, and the line.
    private static string Sentence(string message) => message.Split(" Path: ")[0];
}
