// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "engines/BackgroundClaude.h"
#include "engines/LocalEngine.h"

#include <QJsonDocument>
#include <QTest>

namespace helpers {

/// What an engine, or one background Claude, told.
class Story : public QObject
{
public:
    void listen(session::Engine &engine)
    {
        connect(&engine, &session::Engine::event, this,
                [this](const session::Event &event) { m_events.append(event); });
    }
    void listen(engines::BackgroundClaude &claude)
    {
        connect(&claude, &engines::BackgroundClaude::event, this,
                [this](const session::Event &event) { m_events.append(event); });
        connect(&claude, &engines::BackgroundClaude::input, this,
                [this](const QByteArray &line) { written.append(QJsonDocument::fromJson(line).object()); });
    }

    [[nodiscard]] QList<session::Event> all(QLatin1StringView type) const
    {
        QList<session::Event> found = m_events;
        found.removeIf([type](const session::Event &event) { return event.type != type; });
        return found;
    }
    [[nodiscard]] bool waitFor(QLatin1StringView type, int times = 1) const
    {
        return QTest::qWaitFor([&] { return all(type).size() >= times; }, 30'000);
    }
    [[nodiscard]] QStringList sourceIds() const
    {
        QStringList ids;
        for (const session::Event &event : m_events)
            ids.append(event.sourceId);
        return ids;
    }
    [[nodiscard]] session::Question question(int index = 0) const
    {
        const QJsonObject data = all(session::eventtype::questionAsked).value(index).data;
        session::Question question;
        question.id = base::QuestionId(data.value(u"question").toString());
        question.run = base::RunId(data.value(u"run").toString());
        question.tool = data.value(u"tool").toString();
        question.input = data.value(u"input").toObject();
        question.suggestions = data.value(u"suggestions").toArray();
        return question;
    }

    QList<QJsonObject> written;

private:
    QList<session::Event> m_events;
};

[[nodiscard]] inline session::FollowUp followUp(const QString &text)
{
    session::FollowUp result;
    result.id = base::FollowUpId::create();
    result.text = text;
    return result;
}

[[nodiscard]] inline session::Answer answered(session::Answer::Decision decision)
{
    session::Answer answer;
    answer.decision = decision;
    return answer;
}

} // namespace helpers
