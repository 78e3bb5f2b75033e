package vn.muctieu.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import vn.muctieu.seed.Seed;

class OwnResolutionFileTests {

    @TempDir
    Path folder;

    @Test
    void aDocumentThatComesWithTheProgramIsReadFromTheAdminsFolderInstead() throws IOException {
        Files.writeString(
                folder.resolve("ten.yaml"),
                shipped("10-nq-tu.yaml").replaceFirst("wording: unknown", "wording: adopted\n    text: Nguyên văn"));

        ResolutionSeed ten = tenOf(List.of(folder.toString()));

        assertThat(ten.file().file().name()).isEqualTo("ten.yaml");
        assertThat(ten.file().targets().get(0).target().text()).isEqualTo("Nguyên văn");
        assertThat(ten.file().targets().get(1).target().wording()).isEqualTo(Target.Wording.UNKNOWN);
    }

    @Test
    void withoutOneTheProgramsOwnIsIllustrated() {
        assertThat(tenOf(List.of()).file().targets().get(0).target().wording()).isEqualTo(Target.Wording.ILLUSTRATIVE);
    }

    private static ResolutionSeed tenOf(List<String> locations) {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("illustrations", new Illustrations(List.of("classpath*:demonstration")));
        Stream<? extends Seed> seeds = new ResolutionSeeds(
                        new ResolutionSeeds.Files(locations), beans.getBeanProvider(Illustrations.class))
                .read().stream();
        return seeds.filter(ResolutionSeed.class::isInstance)
                .map(ResolutionSeed.class::cast)
                .filter(seed -> seed.file().code().equals("10-NQ/TU"))
                .findFirst()
                .orElseThrow();
    }

    private static String shipped(String name) throws IOException {
        return new ClassPathResource("resolutions/" + name).getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
