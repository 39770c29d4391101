// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Session.h"

#include <QCoreApplication>

#include <chrono>

namespace ui {

/// Numbers, times and states as people read them. Units follow a narrow no-break space (U+202F); unknown is "–".
/// Every text is translated; thread: any, as long as no translator is exchanged meanwhile.
class Format
{
    Q_DECLARE_TR_FUNCTIONS(ui::Format)
public:
    /// "0.4 s", "38 s", "4 min 12 s", "1 h 3 min", "1 d 4 h"; negative counts as zero.
    [[nodiscard]] static QString duration(std::chrono::milliseconds time);
    /// One unit, rounded down: "38 s", "14 min", "1 h", "3 d". A start in the future (clock jump) is "0 s".
    [[nodiscard]] static QString age(const QDateTime &since, const QDateTime &now);
    /// As age(), in whole words for screen readers: "38 seconds".
    [[nodiscard]] static QString spokenAge(const QDateTime &since, const QDateTime &now);

    /// Decimal units: "412 B", "14 kB", "1.8 MB", "2.0 GB".
    [[nodiscard]] static QString size(qint64 bytes);
    /// "950", "9.4k", "212k", "1.2M".
    [[nodiscard]] static QString count(qint64 number);
    /// "212k in, 9.4k out, 91 % cached". In = everything Claude read, cached = the share read from the cache.
    [[nodiscard]] static QString tokens(const std::optional<session::TokenCount> &tokens);
    /// "91 %".
    [[nodiscard]] static QString percent(double share);

    [[nodiscard]] static QString money(const std::optional<base::Money> &money);
    /// "0.92 dollars", "cost unknown".
    [[nodiscard]] static QString spokenMoney(const std::optional<base::Money> &money);

    /// Local time of day "10:41:07".
    [[nodiscard]] static QString time(const QDateTime &at);
    /// "Today", "Yesterday", else the date in words.
    [[nodiscard]] static QString day(const QDate &day, const QDate &today);
    /// The home folder as "~".
    [[nodiscard]] static QString path(const QString &path);
    /// The other way round, for what somebody typed.
    [[nodiscard]] static QString typedPath(const QString &typed);

    /// The bare word: "Idle", "Running", "Timed out".
    [[nodiscard]] static QString status(session::Status status);
    /// The words under a session's title: "Running step 3 of 5", "Waiting: allow Bash?", "Failed: exit code 1".
    [[nodiscard]] static QString stateWords(const session::Snapshot &snapshot, const QDateTime &now);
    /// One sentence: "Move rate limits to Redis, waiting: allow Bash, 38 seconds, 0.92 dollars, terminal".
    [[nodiscard]] static QString spokenSession(const session::Snapshot &snapshot, const QDateTime &now);
    /// Since when a row's age counts: the active step's start, else the last activity.
    [[nodiscard]] static QDateTime ageStart(const session::Snapshot &snapshot);

    /// "Terminal", "Background", "Cloud Run"; an engine this version does not know keeps its id.
    [[nodiscard]] static QString engine(const session::Session &session);
    /// The key of tokens.json → icons: "engineTerminal", "engineBackground", …
    [[nodiscard]] static QString engineIcon(const session::Session &session);

    [[nodiscard]] static QString stepState(session::StepState state);
    [[nodiscard]] static QString stepKind(session::StepKind kind);
    /// The title, else the first line of the text.
    [[nodiscard]] static QString stepTitle(const session::Step &step);
    /// "Claude · 3 min 12 s · $0.41", "Shell · 48 s · exit code 0", "Shell · pending".
    [[nodiscard]] static QString stepLine(const session::Step &step, const QDateTime &now);
    [[nodiscard]] static QString spokenStep(const session::Step &step, const QDateTime &now);
    /// How an ended step ended: "exit code 1", "ended by signal 9 (SIGKILL)", or empty.
    [[nodiscard]] static QString exitWords(const session::StepResult &result);
    /// Run time so far or in all; nullopt before the start.
    [[nodiscard]] static std::optional<std::chrono::milliseconds> runTime(const session::Step &step,
                                                                          const QDateTime &now);
    /// "SIGKILL" for 9; "signal 99" for one without a name.
    [[nodiscard]] static QString signalName(int signal);
};

} // namespace ui
