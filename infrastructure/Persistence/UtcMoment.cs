using Kolum.ItaAnalytics.Domain.Common;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence;

/// <summary>Moments are stored in UTC and read in Thai time, so that both providers can compare and order them (SQLite cannot with an offset).</summary>
internal sealed class UtcMoment() : ValueConverter<DateTimeOffset, DateTime>(
    moment => moment.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)).ToOffset(ThaiTime.Offset));
