// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstores/RedisErrors.h"

#include <QCoreApplication>
#include <QHash>

namespace taskstores {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(taskstores::RedisTaskStore)
};

Error::Kind kindOf(const QByteArray &word)
{
    static const QHash<QByteArray, Error::Kind> kinds{{"NotFound", Error::Kind::NotFound},
                                                      {"Conflict", Error::Kind::Conflict},
                                                      {"InvalidInput", Error::Kind::InvalidInput},
                                                      {"TooLarge", Error::Kind::TooLarge},
                                                      {"Unsupported", Error::Kind::Unsupported}};
    return kinds.value(word, Error::Kind::Internal);
}

QString messageOf(Error::Kind kind, const QString &what)
{
    const QString topic = what.section(u':', 0, 0);
    const QString rest = what.section(u':', 1);
    if (topic == u"lease")
        return Text::tr("The task is not run from here any more: it is %1.").arg(rest);
    if (topic == u"exists")
        return Text::tr("There is another task with the id %1 already.").arg(rest);
    if (topic == u"dependency")
        return Text::tr("There is no task %1 to wait for.").arg(rest);
    if (topic == u"child")
        return Text::tr("The task %1 cannot wait any more: it is %2.")
            .arg(rest.section(u':', 1), rest.section(u':', 0, 0));
    if (topic == u"loop")
        return Text::tr("These tasks would wait for each other for ever: %1.").arg(rest);
    if (topic == u"final")
        return Text::tr("The task has ended already: it is %1.").arg(rest);
    if (topic == u"open")
        return Text::tr("The task has not ended yet: it is %1.").arg(rest);
    if (topic == u"started")
        return Text::tr("The task does not wait any more: it is %1.").arg(rest);
    if (topic == u"schedule")
        return rest.isEmpty() ? Text::tr("Somebody else has changed the schedule.")
                              : Text::tr("There is no schedule %1.").arg(rest);
    if (topic == u"format")
        return Text::tr("The queue is kept in format %1, by a newer Gantry. Update Gantry on this machine.").arg(rest);
    if (topic == u"follow_ups")
        return Text::tr("No more texts can wait for this task.");
    return kind == Error::Kind::NotFound ? Text::tr("There is no task %1.").arg(what) : what;
}

} // namespace

Error refusal(const QByteArray &kind, const QString &what)
{
    const Error::Kind known = kindOf(kind);
    return {known, messageOf(known, what), what};
}

} // namespace taskstores
