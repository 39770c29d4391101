// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "taskstores/RedisTaskStore.h"
#include "tests/taskstores/PrivateRedis.h"
#include "tests/taskstores/TaskStoreContract.h"

/// The contract, and what only a server can do to a queue. A test of one kind of server says which program it is.
class RedisStoreTest : public TaskStoreContract
{
    Q_OBJECT
protected:
    explicit RedisStoreTest(const QString &program)
        : m_server(program)
    {
    }

    Store openStore() override { return openAt(m_server.address()); }
    void reset() override;
    void pass(std::chrono::milliseconds time) override { QTest::qWait(time); }
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }

    [[nodiscard]] static Store openAt(const QString &address,
                                      std::chrono::milliseconds patience = std::chrono::seconds(15));
    [[nodiscard]] static base::Error errorOfOpening(const QString &address);
    /// Of @p command since CONFIG RESETSTAT, also by scripts; empty: of all.
    [[nodiscard]] qint64 calls(const QByteArray &command = {});

private slots:
    void initTestCase();
    void writesTheNamesOthersKnow();
    void leavesOtherKeysAlone();
    void losesNothingWhenTheServerIsKilled();
    void goesOnAfterACut();
    void tellsThatTheServerIsAway();
    void needsTheRightPassword();
    void worksForAnAclUser();
    void saysThatItMayNotListen();
    void signsInWithoutAPassword();
    void saysThatTheServerIsFull();
    void saysThatTheServerIsReadOnly();
    void saysThatReplicasAreMissing();
    void forgetsNoScripts();
    void worksOverTls();
    void keepsItsPromises();
    void endsLeasesByTheServersClock();
    void movesWithFewCommands();
    void sharesScripts();
    void failsOneOfManyAlone();
    void hearsItselfOnce();
    void pagesWithoutReadingAll();
    void refusesTooManyAtOnce();
    void findsWhatFitsBehindThousandsThatDoNot();
    void returnsManyLeasesAndNoneTooEarly();
    void hearsOfChangesAfterAnAnswer();
    void movesWhatAnotherHasClaimed();
    void keepsTheFieldsOfARecordApart();
    void passesOverRecordsNobodyCanRead();
    void keepsTheDefinitionOfAChild();
    void forgetsFollowUpsOfRemovedTasks();
    void takesOverEarlierFormats_data();
    void takesOverEarlierFormats();
    void refusesALaterFormat();
    void refusesAddresses_data();
    void refusesAddresses();

private:
    helpers::PrivateRedis m_server;
};
