// SPDX-License-Identifier: GPL-3.0-or-later
//   benchbareloop URL REQUESTS
// What QNetworkAccessManager can do at best: six requests in flight, no journal, no questions.
// Prints one line: requests a second.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTextStream>
#include <QUrl>

namespace {

using namespace Qt::StringLiterals;

constexpr int atATime = 6;

/// Of the size of a customer.
QByteArray bodyOf(int row)
{
    return R"({"apiKey":"bench-key","ChannelID":1,"AccountNo":"A%1","CompanyName":"","Line1":"%1 )"
           R"(High Street","Line2":"","Line3":"","Town":"Leeds","County":"","Postcode":"LS1 4DY",)"
           R"("Country":"GBR","Title":"Ms","Firstname":"Ann","Surname":"Smith%1","Telephone1":"",)"
           R"("Telephone2":"","Email":"a%1@example.com","Currency":"GBP","VATNumber":"","EORI":""})"_ba
               .replace("%1", QByteArray::number(row));
}

class Loop : public QObject
{
    Q_OBJECT
public:
    Loop(const QUrl &url, int requests)
        : m_url(url)
        , m_requests(requests)
    {
    }

    void start()
    {
        for (int i = 0; i < atATime; ++i)
            next();
    }

    bool wentWell() const { return m_failed == 0; }

private:
    void next()
    {
        if (m_begun == m_requests)
            return;
        QNetworkRequest request(m_url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        QNetworkReply *reply = m_manager.post(request, bodyOf(++m_begun));
        connect(reply, &QNetworkReply::finished, this, [this, reply] { end(reply); });
    }

    void end(QNetworkReply *reply)
    {
        m_failed += reply->readAll().isEmpty() ? 1 : 0;
        reply->deleteLater();
        if (++m_ended == m_requests)
            QCoreApplication::quit();
        next();
    }

    QNetworkAccessManager m_manager;
    const QUrl m_url;
    const int m_requests;
    int m_begun = 0;
    int m_ended = 0;
    int m_failed = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc != 3)
        return 2;
    const int requests = QByteArray(argv[2]).toInt();
    Loop loop(QUrl(QString::fromLocal8Bit(argv[1])), requests);
    QElapsedTimer clock;
    clock.start();
    loop.start();
    QCoreApplication::exec();
    QTextStream(stdout) << 1000.0 * requests / double(clock.elapsed()) << '\n';
    return loop.wentWell() ? 0 : 1;
}

#include "benchbareloop.moc"
