using Kolum.ItaAnalytics.Api.Commands;

return await CommandLine.RunAsync(args);
