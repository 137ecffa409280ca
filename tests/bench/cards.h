#pragma once

#include <QtGlobal>
#include <fstream>
#include <random>
#include <string>
#include <vector>

/// The file that imports are timed with, and the least that reads it.
namespace bench {

/// RAPPORT_BENCH_CARDS, 100,000 where it is not set.
inline int cards() {
    return qEnvironmentVariableIsSet("RAPPORT_BENCH_CARDS") ? qEnvironmentVariableIntValue("RAPPORT_BENCH_CARDS") : 100'000;
}

/// Contacts of about 390 bytes, the same every time.
inline std::string writeCards(const std::string& path) {
    const std::vector<std::string> given = {"Anna",   "Béla",  "Chloé", "Dmitri", "Elif",  "Győző",
                                            "Hannah", "Kenji", "Lena",  "Søren",  "Tomáš", "Zoë"};
    const std::vector<std::string> family = {"Adeyemi", "Çelik",   "Dubois", "Eriksson", "García", "Kovács",
                                             "Müller",  "O'Brien", "Patel",  "Weber",    "Yılmaz", "Zieliński"};
    const std::vector<std::string> company = {"Bakery", "Joinery", "Dental Practice", "Garden Centre", "Bookshop", "Print House"};
    std::mt19937 random(7);
    const auto pick = [&](const auto& list) { return list[random() % list.size()]; };
    std::ofstream out(path, std::ios::binary);
    for (int i = 0; i < cards(); ++i) {
        const std::string g = pick(given);
        const std::string f = pick(family);
        out << "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:bench-" << i << "\r\nN:" << f << ';' << g << ";;;\r\nFN:" << g << ' ' << f
            << "\r\n";
        if (random() % 10 < 6)
            out << "ORG:" << pick(family) << ' ' << pick(company) << "\r\n";
        out << "TITLE:Owner\r\nEMAIL;TYPE=INTERNET,WORK:c" << i << "@example.com\r\nTEL;TYPE=CELL,PREF:+49 15" << random() % 10
            << ' ' << 10'000'000 + random() % 80'000'000 << "\r\n";
        if (random() % 2)
            out << "TEL;TYPE=WORK,VOICE:+44 20 7946 " << 1000 + random() % 9000 << "\r\n";
        out << "ADR;TYPE=HOME:;;High Street " << random() % 200 << ";Berlin;;" << 10000 + random() % 80000 << ";\r\n";
        if (random() % 10 < 7)
            out << "BDAY:19" << 30 + random() % 70 << "-0" << 1 + random() % 9 << "-1" << random() % 9 << "\r\n";
        if (random() % 2)
            out << "NOTE:prefers mornings\\, likes the \"blue\" one\r\n";
        if (random() % 2)
            out << "CATEGORIES:" << (random() % 2 ? "trade" : "newsletter,vip") << "\r\n";
        out << "END:VCARD\r\n";
    }
    return path;
}

struct CardRows {
    std::string family, given, organisation, title, uid, note, birthday, address;
    std::vector<std::string> phones, emails, tags;
};

/// The least that reads these cards: a property's name up to ';' or ':', its value as it stands.
template <typename F>
void parseCards(const std::string& path, F&& card) {
    std::ifstream in(path, std::ios::binary);
    std::string line;
    CardRows rows;
    while (std::getline(in, line)) {
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        const size_t colon = line.find(':');
        const std::string name = line.substr(0, std::min(line.find(';'), colon));
        const std::string value = colon == std::string::npos ? std::string() : line.substr(colon + 1);
        if (name == "N") {
            rows.family = value.substr(0, value.find(';'));
            rows.given = value.substr(rows.family.size() + 1, value.find(';', rows.family.size() + 1) - rows.family.size() - 1);
        } else if (name == "ORG")
            rows.organisation = value;
        else if (name == "TITLE")
            rows.title = value;
        else if (name == "UID")
            rows.uid = value;
        else if (name == "NOTE")
            rows.note = value;
        else if (name == "BDAY")
            rows.birthday = value;
        else if (name == "ADR")
            rows.address = value;
        else if (name == "TEL")
            rows.phones.push_back(value);
        else if (name == "EMAIL")
            rows.emails.push_back(value);
        else if (name == "CATEGORIES")
            rows.tags.push_back(value);
        else if (name == "END") {
            card(rows);
            rows = {};
        }
    }
}

} // namespace bench
