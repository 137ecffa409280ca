// How fast vCards are read without being stored, on one core, beside the limit: the same file cut into lines by memchr, each
// copied. With a file's name that file is read, else cards of the kind that imports are timed with. Prints one line of JSON: MB/s
// of both, the contacts, and MB/s of writing them again.

#include "bench/cards.h"
#include "bench/limit.h"

#include "rapport/exchange/vcardreader.h"
#include "rapport/exchange/vcardwriter.h"

#include <QFile>
#include <QTemporaryDir>
#include <cstring>
#include <ctime>

using namespace rapport;

namespace {

constexpr int rounds = 5;

QByteArray contentOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::cerr << "cannot read " << path.toStdString() << '\n';
        std::exit(1);
    }
    return file.readAll();
}

size_t cutIntoLines(const QByteArray& bytes) {
    size_t lines = 0;
    QByteArray line;
    const char* at = bytes.constData();
    const char* const end = at + bytes.size();
    while (at < end) {
        const void* const found = std::memchr(at, '\n', static_cast<size_t>(end - at));
        const char* const next = found != nullptr ? static_cast<const char*>(found) : end;
        line = QByteArray(at, next - at);
        lines += line.isEmpty() ? 0U : 1U;
        at = next + 1;
    }
    return lines;
}

std::vector<exchange::ContactRecord> contactsOf(const QString& path, bool keep, qint64& count) {
    QFile file(path);
    std::vector<exchange::ContactRecord> contacts;
    if (!file.open(QIODevice::ReadOnly))
        return contacts;
    const auto reader = exchange::makeVCardReader(file, [](const exchange::Problem&) {});
    count = 0;
    while (auto contact = reader->next()) {
        ++count;
        if (keep)
            contacts.push_back(std::move(*contact));
    }
    return contacts;
}

/// Of this thread's own time, so that what else runs counts as little as can be.
double threadMilliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

template <typename F>
double best(F work) {
    double least = 1e12;
    for (int round = 0; round < rounds; ++round) {
        const double begin = threadMilliseconds();
        work();
        least = std::min(least, threadMilliseconds() - begin);
    }
    return least;
}

} // namespace

int main(int argc, char* argv[]) {
    const QTemporaryDir folder;
    const QString path =
        argc > 1 ? QString::fromLocal8Bit(argv[1])
                 : QString::fromStdString(bench::writeCards(folder.filePath(QStringLiteral("cards.vcf")).toStdString()));
    const QByteArray bytes = contentOf(path);
    const double megabytes = static_cast<double>(bytes.size()) / 1e6;
    qint64 count = 0;
    size_t lines = 0;
    const double reading = best([&] { contactsOf(path, false, count); });
    const double limit = best([&] { lines = cutIntoLines(bytes); });
    const auto contacts = contactsOf(path, true, count);
    std::string text;
    const double writing = best([&] {
        text.clear();
        exchange::VCardWriter writer(exchange::VCardVersion::V3);
        for (const auto& contact : contacts)
            writer.write(contact, text);
    });
    std::cout << "{\"read_mb_per_s\": " << megabytes / reading * 1000 << ", \"limit_mb_per_s\": " << megabytes / limit * 1000
              << ", \"write_mb_per_s\": " << static_cast<double>(text.size()) / 1e6 / writing * 1000
              << ", \"contacts\": " << count << ", \"lines\": " << lines << ", \"mb\": " << megabytes << "}\n";
    return 0;
}
