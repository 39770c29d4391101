// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/CallbackReceiver.h"
#include "tests/helpers/FakeClock.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_CallbackReceiver : public QObject
{
    Q_OBJECT
private:
    int send(const engines::CallbackReceiver &receiver, const QString &task);

    helpers::FakeClock m_clock;
    const base::Secret m_secret{"a secret of 32 bytes or a few more"};

private slots:
    void asksForACallAgainUntilItsRunIsTakenUp();
    void dropsWhatNobodyWaitsFor();
};

int tst_CallbackReceiver::send(const engines::CallbackReceiver &receiver, const QString &task)
{
    const QByteArray body = "{\"taskId\":\"" + task.toUtf8() + "\",\"status\":\"completed\"}";
    const QByteArray time = QByteArray::number(m_clock.now().toSecsSinceEpoch());
    QNetworkRequest request(receiver.url());
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader(cloudrun::timestampHeader, time);
    request.setRawHeader(cloudrun::signatureHeader, cloudrun::signatureOf(m_secret, time, body));
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.post(request, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished())
        finished.wait();
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void tst_CallbackReceiver::asksForACallAgainUntilItsRunIsTakenUp()
{
    engines::CallbackReceiver receiver(m_clock, nullptr);
    QVERIFY(receiver.listen(u"127.0.0.1:0"_s));
    QStringList told;
    const auto take = [&told](const cloudrun::TaskEnd &end) {
        told.append(end.taskId);
        return true;
    };
    receiver.expect(u"first"_s, m_secret, take); // of two runs that a new program takes up
    QCOMPARE(send(receiver, u"second"_s), 503);
    receiver.expect(u"second"_s, m_secret, take);
    QCOMPARE(send(receiver, u"second"_s), 200);
    QCOMPARE(told, QStringList{u"second"_s});
    receiver.forget(u"second"_s);
    m_clock.advance(1s); // another signature
    QCOMPARE(send(receiver, u"second"_s), 200);
    QCOMPARE(told.size(), 1);
}

void tst_CallbackReceiver::dropsWhatNobodyWaitsFor()
{
    engines::CallbackReceiver receiver(m_clock, nullptr);
    QVERIFY(receiver.listen(u"127.0.0.1:0"_s));
    receiver.expect(u"first"_s, m_secret, [](const cloudrun::TaskEnd &) { return true; });
    m_clock.advance(6min);
    QCOMPARE(send(receiver, u"other"_s), 200);
}

QTEST_GUILESS_MAIN(tst_CallbackReceiver)
#include "tst_CallbackReceiver.moc"
