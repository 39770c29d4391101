// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engines/CloudRunEngine.h"

#include "base/Clock.h"
#include "settings/Secrets.h"
#include "tests/helpers/FakeCloudRun.h"

#include <QDir>
#include <QTest>

#include <algorithm>

namespace helpers {

using engines::CloudRunEngine;
using session::Event;
using session::RunRequest;
using namespace Qt::StringLiterals;
namespace eventtype = session::eventtype;

/// The engine with a service that behaves as the known one, and what it told about the run of a test.
class CloudRunFixture : public QObject
{
protected:
    void prepare();
    void clear();
    [[nodiscard]] RunRequest request(const QString &prompt, QJsonObject options = {}) const;
    [[nodiscard]] std::unique_ptr<CloudRunEngine> makeEngine();
    [[nodiscard]] QJsonObject play(const RunRequest &request);
    [[nodiscard]] QJsonObject waitForEnd();
    [[nodiscard]] QList<QJsonObject> told(QLatin1StringView type) const;
    [[nodiscard]] QString words() const
    {
        QStringList all;
        for (const QJsonObject &data : told("remote_progress"_L1))
            all.append(data.value(u"words").toString());
        return all.join(u'\n');
    }
    [[nodiscard]] bool waitForStage(const QString &stage) const
    {
        return QTest::qWaitFor(
            [&] {
                return std::ranges::any_of(told("remote_progress"_L1),
                                           [&](const QJsonObject &data) { return data.value(u"stage") == stage; });
            },
            60'000);
    }
    [[nodiscard]] QByteArray log(const RunRequest &request) const
    {
        QFile file(m_paths.runs() + u'/' + request.run.id.toString() + u"/run.log"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Lines of the log that came from the service.
    [[nodiscard]] QByteArrayList remoteLines(const RunRequest &request) const
    {
        QByteArrayList lines = log(request).split('\n');
        lines.removeIf([](const QByteArray &line) { return line.isEmpty() || line.contains("gantry_progress"); });
        return lines;
    }

    [[nodiscard]] bool wasCancelled()
    {
        return std::ranges::any_of(m_fake->requests(), [](const QJsonObject &each) {
            return each.value(u"path").toString().startsWith(u"/cancel/");
        });
    }

    std::unique_ptr<FakeCloudRun> m_fake;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<settings::Secrets> m_secrets;
    base::SystemClock m_clock;
    base::Paths m_paths;
    std::unique_ptr<CloudRunEngine> m_engine;
    QList<Event> m_events;
    std::optional<Event> m_exited;
    QString m_failed;
    bool m_lost = false;
};

inline void CloudRunFixture::prepare()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_fake = std::make_unique<FakeCloudRun>(QStringList{u"--secret"_s, u"hook-secret"_s});
    m_paths = {m_folder->filePath(u"data"_s), m_folder->filePath(u"config"_s), m_folder->filePath(u"run"_s)};
    QVERIFY(m_paths.create());
    m_secrets = std::make_unique<settings::Secrets>(nullptr);
    m_secrets->give(u"claude"_s, base::Secret("sk-secret-claude"));
    m_engine = makeEngine();
}

inline void CloudRunFixture::clear()
{
    m_engine.reset();
    m_fake.reset();
    m_folder.reset();
    m_events.clear();
    m_exited.reset();
    m_failed.clear();
    m_lost = false;
}

inline std::unique_ptr<CloudRunEngine> CloudRunFixture::makeEngine()
{
    auto engine = std::make_unique<CloudRunEngine>(
        m_paths, [] { return QList<settings::EngineConnection>(); }, *m_secrets, m_clock);
    connect(engine.get(), &CloudRunEngine::started, this,
            [this](const base::RunId &, const Event &event) { m_events.append(event); });
    connect(engine.get(), &CloudRunEngine::event, this, [this](const Event &event) { m_events.append(event); });
    connect(engine.get(), &CloudRunEngine::finished, this,
            [this](const base::RunId &, const Event &event) { m_exited = event; });
    connect(engine.get(), &CloudRunEngine::failed, this,
            [this](const base::RunId &, const base::Error &error) { m_failed = error.message; });
    connect(engine.get(), &CloudRunEngine::lost, this, [this] { m_lost = true; });
    return engine;
}

inline RunRequest CloudRunFixture::request(const QString &prompt, QJsonObject options) const
{
    for (const auto &[key, value] :
         std::initializer_list<std::pair<QString, QJsonValue>>{{u"url"_s, m_fake->url()},
                                                               {u"credential"_s, u"memory:claude"_s},
                                                               {u"pollMs"_s, 50},
                                                               {u"lastLookMs"_s, 5'000},
                                                               {u"storageUrl"_s, m_fake->url()},
                                                               {u"tokenUrl"_s, m_fake->url() + u"/token"_s}}) {
        if (!options.contains(key))
            options.insert(key, value);
    }
    RunRequest request;
    request.session.id = base::SessionId::create();
    request.session.mode = session::Mode::Agentic;
    request.session.profile.engine = u"cloud-run"_s;
    request.session.profile.engineOptions = options;
    request.step.id = base::StepId::create();
    request.step.session = request.session.id;
    request.step.kind = session::StepKind::ClaudePrompt;
    request.step.text = prompt;
    request.run.id = base::RunId::create();
    request.run.session = request.session.id;
    request.run.step = request.step.id;
    request.run.engine = u"cloud-run"_s;
    request.run.startedAt = m_clock.now();
    request.run.folder = m_paths.runs() + u'/' + request.run.id.toString();
    return request;
}

inline QJsonObject CloudRunFixture::waitForEnd()
{
    const bool ended
        = QTest::qWaitFor([this] { return m_exited.has_value() || !m_failed.isEmpty() || m_lost; }, 90'000);
    if (!ended || !m_exited)
        qWarning("the run did not end well: %s\n%s", qUtf8Printable(m_failed), qUtf8Printable(words()));
    return m_exited ? m_exited->data : QJsonObject();
}

inline QJsonObject CloudRunFixture::play(const RunRequest &request)
{
    if (const auto checked = m_engine->check(request); !checked) {
        qWarning("%s", qUtf8Printable(checked.error().message));
        return {};
    }
    m_engine->start(request);
    return waitForEnd();
}

inline QList<QJsonObject> CloudRunFixture::told(QLatin1StringView type) const
{
    QList<QJsonObject> found;
    for (const Event &event : m_events) {
        if (event.type == type)
            found.append(event.data);
    }
    return found;
}

} // namespace helpers
